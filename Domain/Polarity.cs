namespace RoadmapIndicators.Domain;

/// <summary>
/// Whether more of an indicator is better, worse, or neither. The catalogue decides; publishers' own polarity columns
/// contradict one another.
/// </summary>
public enum Polarity
{
    HigherIsBetter,
    LowerIsBetter,

    /// <summary>No direction is better; results are described, not judged.</summary>
    Neutral,
}
