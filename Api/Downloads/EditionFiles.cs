using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Downloads;

/// <summary>
/// Everything that was served at an edition, as one ZIP file: the figures as CSV and as Parquet, what they mean, and
/// their licences. The same edition gives the same bytes; one indicator at a time is in memory.
/// </summary>
public sealed class EditionFiles(IndicatorReader indicators)
{
    private const string Figures = "observations";

    private static readonly ObservationsQuestion Everything = new(
        [],
        null,
        null,
        PeriodSelection.Everything,
        null
    );

    /// <param name="history">The edition log.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="catalogue">The catalogue in force there.</param>
    /// <param name="address">Where the file is had.</param>
    /// <param name="output">Where it is written to.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task WriteAsync(
        EditionHistory history,
        EditionEntry edition,
        CatalogueInForce catalogue,
        string address,
        Outlet output,
        CancellationToken cancellation
    )
    {
        var sources = new List<IndicatorNotes>();
        foreach (var indicator in catalogue.Catalogue.Indicators)
            if (
                await StateAsync(history, edition, catalogue, indicator, cancellation) is
                { Panel: not null } at
            )
                sources.Add(new IndicatorNotes(at.Indicator, at.Source));
        var notes = new TableNotes(
            Figures,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Roadmap Indicators: every figure that was served at edition {edition.Edition}"
            ),
            address,
            address,
            edition.Edition,
            edition.Date
        )
        {
            Reason = sources.Count == 0 ? "No figures were held yet." : null,
            Indicators = sources,
        };
        var table = Table.Of(
            notes,
            FiguresTable.ColumnsOf(catalogue.Catalogue.Indicators, Labels.Both),
            reading => RowsAsync(history, edition, catalogue, reading)
        );
        await using var zip = await ZipArchive.CreateAsync(
            new ForwardStream(output),
            ZipArchiveMode.Create,
            leaveOpen: true,
            Encoding.UTF8,
            cancellation
        );
        await AddAsync(
            "README.txt",
            stream => stream.WriteAsync(Bytes(DownloadTexts.ReadMe(notes))).AsTask()
        );
        await AddAsync(
            "LICENCE.txt",
            stream => stream.WriteAsync(Bytes(DownloadTexts.Licence(notes))).AsTask()
        );
        await AddAsync(
            "catalogue.json",
            stream => stream.WriteAsync(Bytes(CatalogueDocument.Write(catalogue.Catalogue))).AsTask()
        );
        await AddAsync(
            Figures + Format.CsvMetadata.Extension,
            stream =>
                stream.WriteAsync(CsvMetadataRendering.Write(table, Figures + Format.Csv.Extension)).AsTask()
        );
        await AddAsync(
            Figures + Format.Csv.Extension,
            stream => ThroughPipeAsync(stream, pipe => CsvRendering.WriteAsync(table, pipe, cancellation))
        );
        await AddAsync(
            Figures + Format.Parquet.Extension,
            stream =>
                ThroughPipeAsync(
                    stream,
                    pipe => ParquetRendering.WriteAsync(table, new ForwardStream(pipe), cancellation)
                )
        );

        async Task AddAsync(string name, Func<Stream, Task> write)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(
                edition.Date.ToDateTime(TimeOnly.MinValue),
                TimeSpan.Zero
            );
            await using var stream = await entry.OpenAsync(cancellation);
            await write(stream);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task ThroughPipeAsync(Stream stream, Func<Outlet, Task> write)
    {
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        var outlet = new Outlet(pipe);
        await write(outlet);
        await pipe.CompleteAsync();
    }

    private ValueTask<IndicatorVintage> StateAsync(
        EditionHistory history,
        EditionEntry edition,
        CatalogueInForce catalogue,
        Indicator indicator,
        CancellationToken cancellation
    ) =>
        new(
            indicators.ReadAsync(
                history,
                new Vintage(edition.Edition, null),
                catalogue,
                indicator.Slug,
                cancellation
            )
        );

    private async IAsyncEnumerable<FigureRow> RowsAsync(
        EditionHistory history,
        EditionEntry edition,
        CatalogueInForce catalogue,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var areas = catalogue.Catalogue.Areas;
        foreach (var indicator in catalogue.Catalogue.Indicators)
        {
            var at = await StateAsync(history, edition, catalogue, indicator, cancellation);
            var found = IndicatorFigures.Of(at, Everything, areas);
            foreach (var row in FigureRow.All(new FiguresPage([found], found.Found.Count, null), areas))
                yield return row;
        }
    }
}
