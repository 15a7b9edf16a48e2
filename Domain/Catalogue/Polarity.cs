namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>Which way is better. The catalogue decides; publishers' own polarity columns contradict one another.</summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>Neither: changes are described and not judged.</summary>
    Neutral,
}
