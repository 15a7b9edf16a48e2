using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>One published figure, digit for digit, or the publisher's reason why there is none.</summary>
/// <param name="figure">The figure as it is held; the row is a view of it, because answers hold thousands.</param>
/// <param name="release">The release that said so.</param>
/// <param name="area">Its area, named.</param>
[JsonConverter(typeof(ObservationRowConverter))]
public sealed class ObservationRow(Observation figure, long release, AreaRef area)
{
    /// <summary>Where.</summary>
    public AreaRef Area => area;

    /// <summary>When.</summary>
    public PeriodRef Period { get; } = PeriodRef.Of(figure.Period);

    /// <summary>In the indicator's unit; null where there is none, as status and marker say.</summary>
    public decimal? Value => figure.Value;

    /// <summary>Lower 95 % confidence limit as published.</summary>
    public decimal? Lower => figure.Lower;

    /// <summary>Upper 95 % confidence limit as published.</summary>
    public decimal? Upper => figure.Upper;

    /// <summary>What the publisher says of the figure, or why there is none.</summary>
    public ObservationStatus Status => figure.Status;

    /// <summary>The publisher's own marker, as written.</summary>
    public string? Marker => figure.Marker;

    /// <summary>The count above the line, where published.</summary>
    public decimal? Numerator => figure.Numerator;

    /// <summary>The count below the line, where published.</summary>
    public decimal? Denominator => figure.Denominator;

    /// <summary>Of whom.</summary>
    public string Breakdown => figure.Breakdown.Key;

    /// <summary>The release that said so.</summary>
    public long Release => release;

    /// <summary>What else the publisher says of it.</summary>
    public string? Note => figure.Note;

    /// <summary>The figures of a series, oldest first; none where nothing is held.</summary>
    public static IReadOnlyList<ObservationRow> All(Series series, AreaRegister areas)
    {
        if (series.Count == 0)
            return [];
        var area = AreaRef.Of(series.Area, areas);
        var rows = new ObservationRow[series.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new ObservationRow(series[i], series.ReleaseAt(i), area);
        return rows;
    }

    /// <summary>The figures that were found, in their order.</summary>
    public static IReadOnlyList<ObservationRow> All(Selection found, AreaRegister areas)
    {
        var rows = new List<ObservationRow>(found.Count);
        foreach (var run in found.Runs)
        {
            var area = AreaRef.Of(run.Series.Area, areas);
            rows.AddRange(
                run.Indexes.Select(i => new ObservationRow(run.Series[i], run.Series.ReleaseAt(i), area))
            );
        }
        return rows;
    }
}
