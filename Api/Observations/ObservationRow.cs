using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>One published figure, digit for digit, or the publisher's reason why there is none.</summary>
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
[JsonConverter(typeof(ObservationRowConverter))]
public sealed record ObservationRow(
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
    string? Note
)
{
    /// <summary>The figures of a series, oldest first; none where nothing is held.</summary>
    public static IReadOnlyList<ObservationRow> All(Series series, AreaRegister areas)
    {
        if (series.Count == 0)
            return [];
        var area = AreaRef.Of(series.Area, areas);
        return [.. Enumerable.Range(0, series.Count).Select(i => Of(series[i], series.ReleaseAt(i), area))];
    }

    /// <summary>The figures that were found, in their order.</summary>
    public static IReadOnlyList<ObservationRow> All(Selection found, AreaRegister areas)
    {
        var rows = new List<ObservationRow>(found.Count);
        foreach (var run in found.Runs)
        {
            var area = AreaRef.Of(run.Series.Area, areas);
            rows.AddRange(run.Indexes.Select(i => Of(run.Series[i], run.Series.ReleaseAt(i), area)));
        }
        return rows;
    }

    public static ObservationRow Of(Observation figure, long release, AreaRef area) =>
        new(
            area,
            PeriodRef.Of(figure.Period),
            figure.Value,
            figure.Lower,
            figure.Upper,
            figure.Status,
            figure.Marker,
            figure.Numerator,
            figure.Denominator,
            figure.Breakdown.Key,
            release,
            figure.Note
        );
}
