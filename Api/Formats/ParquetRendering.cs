using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Writes Parquet in groups of rows. A published number stands twice: as a DOUBLE under its name, which is what pandas, R and
/// DuckDB calculate with, and as text under its name with <c>Text</c>, digit for digit as published.
/// </summary>
public static class ParquetRendering
{
    /// <summary>Rows of one group: all that is in memory at a time.</summary>
    public const int GroupSize = 50_000;

    private const string TextSuffix = "Text";

    public static async Task WriteAsync(Table table, Stream output, CancellationToken cancellation)
    {
        var columns = table.Columns.SelectMany(ColumnGroup.Of).ToList();
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(c => (Field)c.Field)),
            output,
            cancellationToken: cancellation
        );
        writer.CustomMetadata = Metadata(table);
        var count = 0;
        var any = false;
        await foreach (var cells in table.Rows(cancellation))
        {
            foreach (var column in columns)
                column.Take(cells[column.Source(table)]);
            if (++count == GroupSize)
            {
                await WriteGroupAsync();
                (count, any) = (0, true);
            }
        }
        // A file without a group is no file to some readers.
        if (count > 0 || !any)
            await WriteGroupAsync();

        async Task WriteGroupAsync()
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in columns)
                await column.WriteAsync(group, cancellation);
            group.CompleteValidate();
        }
    }

    private static Dictionary<string, string> Metadata(Table table)
    {
        var notes = table.Notes;
        var metadata = new Dictionary<string, string>
        {
            ["title"] = notes.Title,
            ["permalink"] = notes.Permalink,
            ["citation"] = string.Join('\n', notes.Indicators.Select(i => i.Source.Citation)),
            ["licence"] = string.Join('\n', notes.Indicators.Select(i => i.Source.Licence).Distinct()),
        };
        if (notes.Edition is { } edition)
            metadata["edition"] = edition.ToString(CultureInfo.InvariantCulture);
        if (notes.Reason is { } reason)
            metadata["reason"] = reason;
        return metadata;
    }

    /// <summary>The cells of one column until they are written.</summary>
    private abstract class ColumnGroup(ColumnHead head, DataField field)
    {
        public DataField Field { get; } = field;

        public static IEnumerable<ColumnGroup> Of(ColumnHead head) =>
            head.Kind switch
            {
                ColumnKind.Whole =>
                [
                    new Values<long>(head, new DataField<long?>(head.Name), c => (long?)c.Number),
                ],
                ColumnKind.Calculated =>
                [
                    new Values<double>(head, new DataField<double?>(head.Name), c => c.Calculated),
                ],
                ColumnKind.Day =>
                [
                    new Values<DateOnly>(head, new DataField<DateOnly?>(head.Name), c => c.Day),
                ],
                ColumnKind.Number =>
                [
                    new Values<double>(head, new DataField<double?>(head.Name), c => (double?)c.Number),
                    new Texts(
                        head,
                        head.Name + TextSuffix,
                        c => c.Number?.ToString(CultureInfo.InvariantCulture)
                    ),
                ],
                _ => [new Texts(head, head.Name, c => c.Text)],
            };

        public int Source(Table table)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                if (ReferenceEquals(table.Columns[i], head))
                    return i;
            throw new InvalidOperationException($"No column {head.Name}.");
        }

        public abstract void Take(Cell cell);

        /// <summary>Writes what was taken, and forgets it.</summary>
        public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);
    }

    private sealed class Values<T>(ColumnHead head, DataField field, Func<Cell, T?> value)
        : ColumnGroup(head, field)
        where T : struct
    {
        private readonly List<T?> taken = [];

        public override void Take(Cell cell) => taken.Add(value(cell));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync<T>(Field, taken.ToArray().AsMemory(), null, null, cancellation);
            taken.Clear();
        }
    }

    private sealed class Texts(ColumnHead head, string name, Func<Cell, string?> text)
        : ColumnGroup(head, new DataField<string>(name, true))
    {
        private readonly List<string?> taken = [];

        public override void Take(Cell cell) => taken.Add(text(cell));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation)
        {
            await group.WriteAsync(Field, taken!);
            taken.Clear();
        }
    }
}
