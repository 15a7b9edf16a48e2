using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>The figures of the table of all gases: the total, and the sectors that the catalogue asks for.</summary>
internal static class GhgFigures
{
    /// <summary>Of the rows of a sound table, how many at least have sectors that add up.</summary>
    private const double LeastShare = 0.9;

    /// <param name="blocks">Tables that may be that of all gases.</param>
    /// <param name="named">Whether the file says, or its sums show, which one is.</param>
    /// <param name="faults">Rows that could not be read.</param>
    /// <param name="titles">What the catalogue asks for.</param>
    /// <param name="catalogue">The areas.</param>
    public static IEnumerable<Reading> Read(
        IReadOnlyList<GhgBlock> blocks,
        bool named,
        IReadOnlyList<Reading> faults,
        SeriesTitles titles,
        RoadmapCatalogue catalogue
    )
    {
        var found = GhgGases.All(blocks);
        if (found.Block is not { } block)
        {
            yield return found.Refused!;
            yield break;
        }
        foreach (var fault in faults)
            yield return fault;
        var wanted = block
            .Columns.Header.Names.Select((name, at) => (At: at, Wanted: titles.ByTitle(name)))
            .Where(column => column.Wanted is not null)
            .Select(column => (column.At, column.Wanted!))
            .ToList();
        foreach (
            var repeated in wanted
                .GroupBy(column => (column.Item2.Indicator.Slug, column.Item2.Breakdown))
                .Where(group => group.Count() > 1)
        )
        {
            yield return new Reading.Refused(
                "repeatedColumn",
                $"The heading '{CellText.Short(block.Columns.Header.Names[repeated.First().At])}' stands over two columns; it cannot be told which one is meant."
            );
            yield break;
        }
        if (wanted.Count == 0)
            yield return new Reading.NotWanted(GhgColumns.Total);
        else if (!named)
            yield return new Reading.Flag(
                wanted[0].Item2.Indicator.Slug,
                null,
                GhgColumns.Total,
                null,
                "gasNotNamed",
                "The file does not say of which gases its one table is; it is taken for that of all. A table of one gas has the same columns."
            );
        var adding = block.Rows.Values.Select(block.Columns.AddsUp).ToList();
        if (adding.Count(adds => adds == true) < LeastShare * adding.Count(adds => adds is not null))
        {
            yield return new Reading.Refused(
                "sectorsDisagree",
                "The totals of the sectors do not add up to the grand totals in most rows: the columns do not stand under their own headings."
            );
            yield break;
        }
        var leftOut = new PlacesLeftOut();
        foreach (var (_, column) in wanted)
        foreach (var row in block.WithoutCode)
            leftOut.Add(column.Indicator.Slug, row.Line, block.Columns.Place(row));
        foreach (var (key, row) in block.Rows)
        {
            var doubt =
                found.Doubtful.Contains(key)
                    ? ("gasesDisagree", "The totals of the single gases do not add up to the row's.")
                : block.Columns.AddsUp(row) == false
                    ? ("sectorsDisagree", "The totals of its sectors do not add up to the row's.")
                : ((string Code, string Reason)?)null;
            foreach (var (at, column) in wanted)
                yield return doubt is { } why
                    ? new Reading.Quarantined(
                        column.Indicator.Slug,
                        row.Line,
                        GhgColumns.Total,
                        row.Raw,
                        why.Code,
                        why.Reason
                    )
                    : Read(block, row, at, column, catalogue);
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
    }

    private static Reading Read(
        GhgBlock block,
        CsvRow row,
        int at,
        SeriesTitles.Wanted wanted,
        RoadmapCatalogue catalogue
    )
    {
        var label = block.Columns.YearOf(row);
        return new FigureText
        {
            Indicator = wanted.Indicator,
            Row = row,
            Title = block.Columns.Header.Names[at].Trim(),
            Breakdown = wanted.Breakdown,
            Area = block.Columns.Area(row),
            PeriodLabel = label,
            Period = PublisherPeriod.TryRead(label, wanted.Indicator.PeriodKind, out var period)
                ? period
                : (Period?)null,
            Value = CellText.OfWrittenDouble(CsvHeader.Text(row, at)),
            Dictionary = GhgMarkers.StatusOf,
            ValueColumn = block.Columns.Header.Names[at].Trim(),
        }.Read(catalogue.Areas);
    }
}
