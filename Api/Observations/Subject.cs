using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Display;
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

    /// <summary>As it stands within a sentence: the area, and the group in words where it is not everybody.</summary>
    public string Name => GroupWords.After(SentenceNames.Within(Areas.NameOf(Area)), Breakdown);

    /// <summary>Why there is no figure with a value; null where there is one.</summary>
    public string? NoFigures =>
        Series is { Count: > 0 } series
            ? series.Latest() is null
                ? $"Figures for {Name} are held, and none has a value: each says why in its status."
                : null
            : At.NoFigures
                ?? BreakdownQuery.NoTotal(Breakdown, At.Panel!)
                ?? $"No figure of {At.Indicator.Title} is held for {Name}.";
}
