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
                    with chain as (
                        -- An edition that another was put in the place of is history of this database alone.
                        select e.edition, row_number() over (order by e.edition) as place, count(*) over () as places
                        from published.release r
                        join published.edition e using (edition)
                        where r.indicator = @slug and not exists (
                            select from published.edition later
                            where later.indicator = @slug and later.edition > e.edition
                                and later.edition_date < e.edition_date
                        )
                    ),
                    spans as (
                        select o.*, from_place.place as first, from_place.edition as first_edition,
                            coalesce(to_place.place, from_place.places + 1) as ends, to_place.edition as ends_edition,
                            from_place.places
                        from published.observation o
                        cross join lateral (
                            select place, places, edition from chain c
                            where c.edition >= o.edition_from and c.edition < o.edition_to
                            order by place limit 1
                        ) from_place
                        left join lateral (
                            select place, edition from chain c
                            where c.edition >= o.edition_to
                            order by place limit 1
                        ) to_place on true
                        where o.indicator = @slug
                    ),
                    lined as (
                        select *, lag(ends) over figure as ended,
                            lag((value::text, lower::text, upper::text, numerator::text, denominator::text, status,
                                marker, note)) over figure as before,
                            lead(first) over figure as next
                        from spans
                        window figure as (
                            partition by breakdown, area, period_start, period_months order by first
                        )
                    )
                    select breakdown, area, period_start, period_months::int, first_edition as edition_from,
                        case when ends_edition is not null and next is distinct from ends then ends_edition end
                            as withdrawn_at,
                        value, lower, upper, numerator, denominator, status, marker, note
                    from lined
                    where not (ended is not distinct from first and before is not distinct from
                        (value::text, lower::text, upper::text, numerator::text, denominator::text, status, marker,
                            note))
                        or ends_edition is not null and next is distinct from ends
                    order by breakdown collate "C", area collate "C", period_start, period_months, first_edition
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
