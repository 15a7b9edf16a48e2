using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>One area and group of an indicator: what trend and target gap are about.</summary>
/// <param name="At">The indicator, in the state asked for.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
public sealed record Subject(IndicatorVintage At, AreaCode Area, Breakdown Breakdown)
{
    public AreaRegister Areas => At.Catalogue.Catalogue.Areas;

    /// <summary>Empty where nothing is held.</summary>
    public Series Series => At.Panel?.SeriesOf(Area, Breakdown) ?? default;

    /// <summary>For sentences: the area, and the group where it is not everybody.</summary>
    public string Name =>
        Breakdown == Breakdown.Total ? Areas.NameOf(Area) : $"{Areas.NameOf(Area)} ({Breakdown.Key})";

    /// <summary>Why there is no figure with a value; null where there is one.</summary>
    public string? NoFigures =>
        Series is { Count: > 0 } series
            ? series.Latest() is null
                ? $"Figures of {Name} are held, and none has a value: each says why in its status."
                : null
            : At.NoFigures
                ?? BreakdownQuery.NoTotal(Breakdown, At.Panel!)
                ?? $"No figure of {At.Indicator.Title} is held of {Name}.";
}
