using System.Runtime.CompilerServices;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// An answer as rows and columns: what CSV, XLSX, Parquet and NDJSON are written from. Rows are made one after
/// another while they are written, so that their number needs no memory.
/// </summary>
public sealed class Table
{
    private readonly Func<CancellationToken, IAsyncEnumerable<Cell[]>> rows;
    private readonly Func<CancellationToken, IAsyncEnumerable<object>> lines;

    private Table(
        TableNotes notes,
        IReadOnlyList<ColumnHead> columns,
        Func<CancellationToken, IAsyncEnumerable<Cell[]>> rows,
        Func<CancellationToken, IAsyncEnumerable<object>> lines
    )
    {
        Notes = notes;
        Columns = columns;
        this.rows = rows;
        this.lines = lines;
    }

    /// <summary>What a reader of the rows must know.</summary>
    public TableNotes Notes { get; }

    public IReadOnlyList<ColumnHead> Columns { get; }

    /// <param name="notes">What a reader of the rows must know.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows as JSON has them; read afresh for each writing.</param>
    public static Table Of<T>(TableNotes notes, Columns<T> columns, IEnumerable<T> rows)
        where T : notnull => Of(notes, columns, _ => rows.ToAsyncEnumerable());

    /// <summary>The same for rows that are still to be read.</summary>
    public static Table Of<T>(
        TableNotes notes,
        Columns<T> columns,
        Func<CancellationToken, IAsyncEnumerable<T>> rows
    )
        where T : notnull =>
        new(
            notes,
            [.. columns.All.Select(c => c.Head)],
            cancellation => Cells(rows(cancellation), columns.All, cancellation),
            cancellation => rows(cancellation).Select(row => (object)row)
        );

    /// <summary>The cells of each row. The array is the same every time, with other cells.</summary>
    public IAsyncEnumerable<Cell[]> Rows(CancellationToken cancellation) => rows(cancellation);

    /// <summary>Each row as JSON has it.</summary>
    public IAsyncEnumerable<object> Lines(CancellationToken cancellation) => lines(cancellation);

    private static async IAsyncEnumerable<Cell[]> Cells<T>(
        IAsyncEnumerable<T> rows,
        IReadOnlyList<Column<T>> columns,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var cells = new Cell[columns.Count];
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = columns[i].Cell(row);
            yield return cells;
        }
    }
}
