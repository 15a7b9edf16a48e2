using System.Globalization;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// Fetches a query of the API to its last row. The publisher ends each answer to a guest at 25,000 rows without saying
/// so; what it does say, in the column RECORD_COUNT, is how many there are. The next page is asked for by RecordOffset
/// until there are as many. What is kept is one CSV: the first page byte for byte, then the rows of the others without
/// their headers.
/// </summary>
internal sealed class NomisPages(PublisherClient client)
{
    // As many rows as the reader takes, even where a page has a tenth of what it may have.
    private const int MostPages = 10 * NomisTable.MostRows / NomisTable.GuestsLimit;

    private sealed record Page(string Header, int Rows, long? Promised);

    public async Task<FetchResult> FetchAsync(Uri address, Validators known, CancellationToken cancel)
    {
        var answer = await client.FetchAsync(address, known, cancel);
        if (answer is not FetchResult.Received { File: var file })
            return answer;
        // What is no table is for the reader to refuse.
        if (Look(file.Path) is not { Promised: { } promised } first || first.Rows >= promised)
            return answer;
        if (promised > NomisTable.MostRows)
            return Failed(
                address,
                $"the query gives {promised:N0} rows, more than {NomisTable.MostRows:N0}. Ask for fewer areas or dates in the catalogue"
            );
        var joined = client.NewPath();
        File.Copy(file.Path, joined);
        var rows = first.Rows;
        for (var pages = 1; rows < promised; pages++)
        {
            if (pages == MostPages)
                return Failed(address, $"it gave {rows:N0} of {promised:N0} rows in {pages} pages");
            var next = await client.FetchAsync(
                new Uri(
                    string.Create(CultureInfo.InvariantCulture, $"{address.AbsoluteUri}&RecordOffset={rows}")
                ),
                Validators.None,
                cancel
            );
            if (next is not FetchResult.Received { File: var more })
                return next;
            if (Look(more.Path) is not { Rows: > 0 } page)
                return Failed(
                    address,
                    $"it says that there are {promised:N0} rows and gave {rows:N0} of them, then none"
                );
            if (page.Header != first.Header || page.Promised != promised)
                return Failed(address, "the figures were changed while they were being fetched");
            await AppendAsync(more.Path, joined, cancel);
            rows += page.Rows;
        }
        if (rows != promised)
            return Failed(address, $"it says that there are {promised:N0} rows and gave {rows:N0}");
        // Of one page among several nothing can be said later but that it is as it was: all are fetched again.
        return new FetchResult.Received(file with { Path = joined, Validators = Validators.None });
    }

    private static FetchResult.Failed Failed(Uri address, string problem) =>
        new($"{address.Host}: {problem}. Nothing of it is used; try again later.");

    private static Page? Look(string path)
    {
        using var table = new CsvTable(path);
        if (table.Next() is not { } first || !NomisTable.IsOne(new CsvHeader(first.Fields)))
            return null;
        var count = new CsvHeader(first.Fields).Find("RECORD_COUNT");
        var rows = 0;
        long? promised = null;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            if (
                long.TryParse(
                    CsvHeader.Text(row, count),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var said
                )
            )
                promised = Math.Max(promised ?? 0, said);
        }
        return table.Problem is null ? new(first.Raw, rows, promised) : null;
    }

    private static async Task AppendAsync(string page, string joined, CancellationToken cancel)
    {
        await using var to = new FileStream(joined, FileMode.Open, FileAccess.ReadWrite);
        to.Seek(-1, SeekOrigin.End);
        if (to.ReadByte() != '\n')
            to.WriteByte((byte)'\n');
        await using var from = File.OpenRead(page);
        for (int octet; (octet = from.ReadByte()) is not (-1 or '\n'); ) { }
        await from.CopyToAsync(to, cancel);
    }
}
