namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The categories of Eurostat's monitoring of the Sustainable Development Goals.</summary>
public enum EurostatCategory
{
    CalculationNotPossible,
    SignificantProgress,
    ModerateProgress,

    /// <summary>With a target only: in its direction, at under 60 % of the required rate.</summary>
    InsufficientProgress,

    /// <summary>With a target only: away from it.</summary>
    MovementAway,

    /// <summary>Without a target: away at under 1 % a year.</summary>
    ModerateMovementAway,

    /// <summary>Without a target: away at 1 % a year or more.</summary>
    SignificantMovementAway,
}
