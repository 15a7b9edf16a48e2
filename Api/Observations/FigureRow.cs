using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>One published figure among those of several indicators.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Area">Where.</param>
/// <param name="Period">When.</param>
/// <param name="Value">In the indicator's unit; null where there is none, as status and marker say.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of the figure, or why there is none.</param>
/// <param name="Marker">The publisher's own marker, as written.</param>
/// <param name="Numerator">The count above the line, where published.</param>
/// <param name="Denominator">The count below the line, where published.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Release">The release that said so.</param>
/// <param name="Note">What else the publisher says of it.</param>
/// <param name="Edition">The edition that last changed the indicator's figures.</param>
public sealed record FigureRow(
    string Indicator,
    AreaRef Area,
    PeriodRef Period,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus Status,
    string? Marker,
    decimal? Numerator,
    decimal? Denominator,
    string Breakdown,
    long Release,
    string? Note,
    int Edition
)
{
    /// <summary>The figures of a page, made one after another.</summary>
    public static IEnumerable<FigureRow> All(FiguresPage page, AreaRegister areas)
    {
        var periods = new Dictionary<Period, PeriodRef>();
        foreach (var part in page.Parts)
        foreach (var run in part.Found.Runs)
        {
            var area = AreaRef.Of(run.Series.Area, areas);
            foreach (var index in run.Indexes)
            {
                var figure = run.Series[index];
                if (!periods.TryGetValue(figure.Period, out var period))
                    periods.Add(figure.Period, period = PeriodRef.Of(figure.Period));
                yield return new FigureRow(
                    part.At.Indicator.Slug,
                    area,
                    period,
                    figure.Value,
                    figure.Lower,
                    figure.Upper,
                    figure.Status,
                    figure.Marker,
                    figure.Numerator,
                    figure.Denominator,
                    figure.Breakdown.Key,
                    run.Series.ReleaseAt(index),
                    figure.Note,
                    part.At.Entry!.Edition
                );
            }
        }
    }
}
