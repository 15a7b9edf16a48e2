namespace RoadmapIndicators.Domain;

/// <summary>Whether more of an indicator is better, worse, or neither.</summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>No direction is better; results are described, not judged.</summary>
    Neutral,
}
