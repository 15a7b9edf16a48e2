using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>How the values of a chart are written and what they can be.</summary>
/// <param name="Unit">Their unit.</param>
/// <param name="Floor">The least that is possible; null where there is none.</param>
/// <param name="Ceiling">The most that is possible; null where there is none.</param>
public sealed record ValueScale(Unit Unit, double? Floor, double? Ceiling)
{
    /// <summary>A value as it is printed beside its mark.</summary>
    public string Text(double value) => DisplayText.Value((decimal)value, Short);

    /// <summary>A value on an axis whose lines are this far apart.</summary>
    public string AxisText(double value, double step) =>
        DisplayText.Value((decimal)value, Short with { Decimals = DecimalsOf(step) });

    // The subtitle names a unit that has no sign; beside each number it would only be in the way.
    private Unit Short => Unit.Symbol is "%" or "£" ? Unit : Unit with { Name = "", Symbol = "" };

    private static int DecimalsOf(double step) =>
        step >= 1 ? 0 : (int)Math.Min(6, Math.Ceiling(-Math.Log10(step) - 1e-9));
}
