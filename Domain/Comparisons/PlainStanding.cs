namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>On which side of a benchmark a figure lies by its published digits alone, whatever chance may have done.</summary>
public enum PlainStanding
{
    /// <summary>On the better side.</summary>
    Ahead,

    /// <summary>On the worse side.</summary>
    Behind,

    /// <summary>The digits are equal.</summary>
    Level,

    /// <summary>Above, where no direction is better.</summary>
    Above,

    /// <summary>Below, where no direction is better.</summary>
    Below,

    /// <summary>There is nothing to set beside one another.</summary>
    Unknown,
}
