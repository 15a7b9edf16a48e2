namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>What a test says of a figure beside its benchmark.</summary>
public enum ComparisonJudgement
{
    /// <summary>Different on the better side, by more than chance would explain.</summary>
    Better,

    /// <summary>Different on the worse side, by more than chance would explain.</summary>
    Worse,

    /// <summary>The difference is within what chance would explain. It is not proof that there is none.</summary>
    Similar,

    /// <summary>Above by more than chance would explain, where no direction is better.</summary>
    Higher,

    /// <summary>Below by more than chance would explain, where no direction is better.</summary>
    Lower,

    /// <summary>No test could be made; the reason says why. The difference itself may still be known.</summary>
    NotCompared,
}
