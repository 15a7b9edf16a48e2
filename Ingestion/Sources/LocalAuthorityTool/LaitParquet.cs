using Parquet;
using Parquet.Schema;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// The table as the publisher keeps it, in parquet. One column of one row group is held at a time, and of it only the
/// rows that are wanted stay.
/// </summary>
internal sealed class LaitParquet : ILaitTable
{
    /// <summary>Writers cut tables into groups of this many rows or fewer; a group of more is not read.</summary>
    public const int LargestGroup = 1 << 20;

    /// <summary>Fifteen times the table of 2026.</summary>
    public const int MostRows = 10_000_000;

    private readonly FileStream? stream;
    private readonly ParquetReader? reader;
    private readonly DataField[] columns = [];

    public LaitParquet(string path)
    {
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!ParquetBounds.HasSoundFooter(stream))
            {
                Problem = Damaged();
                return;
            }
            reader = Now(ParquetReader.CreateAsync(stream, leaveStreamOpen: true));
            var fields = reader.Schema.DataFields.ToDictionary(field => field.Name, StringComparer.Ordinal);
            Problem = LaitColumns.Missing(fields.Keys) ?? Unfit(reader, fields);
            if (Problem is null)
                columns = [.. LaitColumns.Needed.Select(name => fields[name])];
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            Problem = Damaged();
        }
    }

    /// <summary>Whether a file begins as every parquet file does.</summary>
    public static bool HasItsMark(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("PAR1"u8);
    }

    public Reading.Refused? Problem { get; private set; }

    public IEnumerable<LaitRow> Rows(Func<string, bool> wanted)
    {
        var before = 0;
        for (var group = 0; Problem is null && group < reader!.RowGroupCount; group++)
        {
            foreach (var row in RowsOf(group, before, wanted))
                yield return row;
            before += (int)(Problem is null ? reader.RowGroups[group].RowCount : 0);
        }
    }

    public void Dispose()
    {
        if (reader is not null)
            Now(reader.DisposeAsync());
        stream?.Dispose();
    }

    private List<LaitRow> RowsOf(int group, int before, Func<string, bool> wanted)
    {
        try
        {
            using var rows = reader!.OpenRowGroupReader(group);
            var series = Texts(rows, columns[0], null);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            // Of a series that nobody wants the first row is kept, so that its name is known.
            int[] kept =
            [
                .. Enumerable.Range(0, series.Length).Where(at => wanted(series[at]) || seen.Add(series[at])),
            ];
            var rest = columns.Skip(1).Select(column => Texts(rows, column, kept)).ToArray();
            return
            [
                .. kept.Select(
                    (at, n) =>
                        new LaitRow(
                            before + at + 1,
                            series[at],
                            rest[0][n],
                            rest[1][n],
                            rest[2][n],
                            rest[3][n],
                            rest[4][n]
                        )
                ),
            ];
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            Problem = Damaged();
            return [];
        }
    }

    private string[] Texts(ParquetRowGroupReader rows, DataField column, int[]? kept)
    {
        if (
            rows.GetMetadata(column)?.MetaData is not { } place
            || !ParquetBounds.HasSoundPages(stream!, place, rows.RowCount)
        )
            throw new InvalidDataException($"The pages of {column.Name} are not what the file says.");
        var count = (int)rows.RowCount;
        IEnumerable<int> places = kept ?? Enumerable.Range(0, count);
        if (column.ClrType != typeof(double))
        {
            var texts = new string?[count];
            Now(rows.ReadAsync(column, texts!));
            return [.. places.Select(at => texts[at] ?? "")];
        }
        var numbers = new double?[count];
        Now(rows.ReadAsync<double>(column, numbers));
        return [.. places.Select(at => numbers[at] is { } number ? CellText.OfDouble(number) : "")];
    }

    private static Reading.Refused? Unfit(ParquetReader reader, Dictionary<string, DataField> fields)
    {
        foreach (var name in LaitColumns.Needed)
            if (
                fields[name].ClrType is var type
                && !IsText(type)
                && !(name == LaitColumns.AreaNumber && type == typeof(double))
            )
                return new(
                    "changedColumn",
                    $"The column {name} holds {type.Name} where {(name == LaitColumns.AreaNumber ? "numbers or text were" : "text was")} expected."
                );
        var rows = reader.RowGroups.Select(group => group.RowCount).ToList();
        if (rows.Any(count => count is < 0 or > LargestGroup) || rows.Sum() > MostRows)
            return new(
                "tooLarge",
                $"The table says that it has {rows.Sum():N0} rows in {rows.Count} groups. At most {MostRows:N0} rows are read, in groups of at most {LargestGroup:N0}."
            );
        return null;
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(ReadOnlyMemory<char>);

    private static Reading.Refused Damaged() =>
        new(
            "damagedParquet",
            "The file is not a parquet table, or it is damaged or cut short. Download it again."
        );

    // On damaged bytes the library throws whatever its parsers run into.
    private static bool IsDamage(Exception broken) => broken is not OperationCanceledException;

    private static T Now<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Now(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
