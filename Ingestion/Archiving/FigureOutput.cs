using CsvHelper;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>Writes the archive's files of figures.</summary>
internal static class FigureOutput
{
    private sealed record FigureRow(
        string Breakdown,
        string Area,
        DateOnly PeriodStart,
        int PeriodMonths,
        int EditionFrom,
        int? WithdrawnAt,
        decimal? Value,
        decimal? Lower,
        decimal? Upper,
        decimal? Numerator,
        decimal? Denominator,
        string Status,
        string? Marker,
        string? Note
    );

    /// <summary>Writes the figures of one indicator, every one that was ever held; no file where there are none.</summary>
    /// <param name="folder">The folder of figures.</param>
    /// <param name="numbers">The number, within the indicator, of the release of each edition.</param>
    /// <returns>How many figures.</returns>
    public static async Task<int> WriteAsync(
        NpgsqlConnection connection,
        RoadmapCatalogue catalogue,
        string folder,
        string slug,
        Dictionary<int, int> numbers,
        CancellationToken cancel
    )
    {
        var rows = (
            await connection.QueryAsync<FigureRow>(
                new CommandDefinition(
                    """
                    select o.breakdown, o.area, o.period_start, o.period_months::int, o.edition_from,
                        case when o.edition_to < 2147483647 and not exists (
                            select from published.observation n
                            where n.indicator = o.indicator and n.breakdown = o.breakdown and n.area = o.area
                                and n.period_start = o.period_start and n.period_months = o.period_months
                                and n.edition_from = o.edition_to
                        ) then o.edition_to end as withdrawn_at,
                        o.value, o.lower, o.upper, o.numerator, o.denominator, o.status, o.marker, o.note
                    from published.observation o
                    where o.indicator = @slug
                    order by o.breakdown collate "C", o.area collate "C", o.period_start, o.period_months,
                        o.edition_from
                    """,
                    new { slug },
                    cancellationToken: cancel
                )
            )
        ).AsList();
        if (rows.Count == 0)
            return 0;
        var optional = ArchiveFormat
            .OptionalFigureColumns.Where(column => rows.Exists(row => Optional(row, column).Length > 0))
            .ToArray();
        using var csv = ArchiveFormat.Create(Path.Combine(folder, slug + ".csv"));
        WriteSource(csv, catalogue, slug);
        csv.WriteRecord([.. ArchiveFormat.FigureColumns, .. optional]);
        var normal = ObservationStatus.Normal.Name();
        foreach (var row in rows)
        {
            var period = new Period(row.PeriodStart, row.PeriodMonths).Code;
            csv.WriteRecord([
                row.Area,
                period,
                ArchiveFormat.Text(numbers[row.EditionFrom]),
                ArchiveFormat.Text(row.Value),
                row.Status == normal ? "" : row.Status,
                .. optional.Select(column => Optional(row, column)),
            ]);
            if (row.WithdrawnAt is { } withdrawnAt)
                csv.WriteRecord([
                    row.Area,
                    period,
                    ArchiveFormat.Text(numbers[withdrawnAt]),
                    "",
                    ArchiveFormat.Withdrawn,
                    .. optional.Select(column => column == "breakdown" ? Optional(row, column) : ""),
                ]);
        }
        return rows.Count;
    }

    private static void WriteSource(CsvWriter csv, RoadmapCatalogue catalogue, string slug)
    {
        if (catalogue.FindIndicator(slug) is not { } indicator)
            return;
        csv.WriteComment($" {indicator.Title}, {indicator.Unit.Name}");
        csv.WriteComment($" Source: {indicator.Publisher}, {indicator.Dataset}. {indicator.Url}");
        csv.WriteComment($" Licence: {indicator.Licence}");
    }

    // Notes that are publishers' own sentences stay behind; those in our words travel.
    private static string Optional(FigureRow row, string column) =>
        column switch
        {
            "breakdown" => row.Breakdown == Breakdown.Total.Key ? "" : row.Breakdown,
            "lower" => ArchiveFormat.Text(row.Lower),
            "upper" => ArchiveFormat.Text(row.Upper),
            "numerator" => ArchiveFormat.Text(row.Numerator),
            "denominator" => ArchiveFormat.Text(row.Denominator),
            "marker" => row.Marker ?? "",
            "note" => row.Note is { } note && SourceNotes.AreOurs(note) ? note : "",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };
}
