using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>What the operators of targets say.</summary>
public static class TargetOperators
{
    /// <summary>Whether a value meets a level. Full precision decides; rounding never does.</summary>
    public static bool IsMet(this TargetOperator by, decimal value, decimal level) =>
        by switch
        {
            TargetOperator.AtLeast => value >= level,
            TargetOperator.Above => value > level,
            TargetOperator.AtMost => value <= level,
            _ => value < level,
        };

    /// <summary>The side on which the level is met.</summary>
    public static DesiredDirection Desired(this TargetOperator by) =>
        by is TargetOperator.AtLeast or TargetOperator.Above ? DesiredDirection.Up : DesiredDirection.Down;

    /// <summary>Whether the level itself does not do.</summary>
    public static bool IsStrict(this TargetOperator by) => by is TargetOperator.Above or TargetOperator.Below;

    /// <summary>The operator for a side.</summary>
    public static TargetOperator Of(DesiredDirection desired, bool strict) =>
        (desired, strict) switch
        {
            (DesiredDirection.Up, false) => TargetOperator.AtLeast,
            (DesiredDirection.Up, true) => TargetOperator.Above,
            (DesiredDirection.Down, false) => TargetOperator.AtMost,
            _ => TargetOperator.Below,
        };
}
