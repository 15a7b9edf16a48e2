using System.Buffers;
using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using SheetCell = SpreadCheetah.Cell;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Writes a workbook of two sheets: the rows, with numbers as numbers that show the decimals they were published
/// with, and notes that say what they are. A number of more digits than a spreadsheet's numbers hold stands as text.
/// </summary>
public static class XlsxRendering
{
    private const int MostDecimals = 10;
    private const string RowsSheet = "Data",
        NotesSheet = "Notes";

    /// <summary>Characters that XML, and so a workbook, cannot hold.</summary>
    private static readonly SearchValues<char> NotInXml = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x20)
            .Where(c => c is not ('\t' or '\n' or '\r'))
            .Append(0xFFFE)
            .Append(0xFFFF)
            .Select(c => (char)c),
    ]);

    /// <summary>Excel's own limit for one cell.</summary>
    private const int LongestText = 32_767;

    public static async Task WriteAsync(Table table, Stream output, CancellationToken cancellation)
    {
        // Without properties: they would hold the time of writing.
        var options = new SpreadCheetahOptions
        {
            DocumentProperties = null,
            // Optional by the standard; some readers cannot do without.
            WriteCellReferenceAttributes = true,
        };
        await using var book = await Spreadsheet.CreateNewAsync(output, options, cancellation);
        var styles = new Styles(book);
        await RowsAsync(book, table, styles, cancellation);
        await NotesAsync(book, table, styles, cancellation);
        await book.FinishAsync(cancellation);
    }

    private static async Task RowsAsync(
        Spreadsheet book,
        Table table,
        Styles styles,
        CancellationToken cancellation
    )
    {
        var columns = table.Columns;
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < columns.Count; i++)
            sheet.Column(i + 1).Width = Width(columns[i]);
        await book.StartWorksheetAsync(RowsSheet, sheet, cancellation);
        await book.AddRowAsync(
            columns.Select(c => new SheetCell(c.Name, styles.Header)).ToArray(),
            cancellation
        );
        var row = new SheetCell[columns.Count];
        await foreach (var cells in table.Rows(cancellation))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = Cell(cells[i], styles);
            await book.AddRowAsync(row, cancellation);
        }
    }

    private static async Task NotesAsync(
        Spreadsheet book,
        Table table,
        Styles styles,
        CancellationToken cancellation
    )
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        sheet.Column(1).Width = 28;
        sheet.Column(2).Width = 110;
        await book.StartWorksheetAsync(NotesSheet, sheet, cancellation);
        await LineAsync("About", "", styles.Header);
        foreach (var note in NoteLines.Of(table.Notes))
            await LineAsync(note.Sign, note.Meaning, null);
        await LineAsync("Column", "What it means", styles.Header);
        foreach (var column in table.Columns)
            await LineAsync(column.Name, column.Description, null);

        async Task LineAsync(string subject, string text, StyleId? style) =>
            await book.AddRowAsync(
                [
                    new SheetCell(Text(subject), style ?? styles.Subject),
                    new SheetCell(Text(text), style ?? styles.Wrapped),
                ],
                cancellation
            );
    }

    private static SheetCell Cell(Cell cell, Styles styles)
    {
        if (cell.Text is { } text)
            return new SheetCell(Text(text));
        if (cell.Day is { } day)
            return new SheetCell(day.ToDateTime(TimeOnly.MinValue), styles.Day);
        if (cell.Calculated is { } calculated)
            return new SheetCell(calculated);
        return cell.Number is not { } number ? default
            : IsHeld(number) ? new SheetCell(number, styles.OfDecimals(number.Scale))
            : new SheetCell(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a spreadsheet's number, of 15 digits, is the same as this one.</summary>
    private static bool IsHeld(decimal number)
    {
        var digits = decimal.Abs(number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return digits.Where(char.IsAsciiDigit).SkipWhile(c => c == '0').Count() <= 15;
    }

    private static string Text(string text)
    {
        var safe = FormulaGuard.Of(text);
        if (safe.AsSpan().ContainsAny(NotInXml))
            safe = string.Concat(safe.Select(c => NotInXml.Contains(c) ? '\uFFFD' : c));
        return safe.Length <= LongestText ? safe : safe[..LongestText];
    }

    private static double Width(ColumnHead column) =>
        column.Kind != ColumnKind.Text ? 12
        : column.Identifies ? 18
        : 26;

    private sealed class Styles
    {
        private readonly StyleId[] decimals;

        public Styles(Spreadsheet book)
        {
            Header = book.AddStyle(
                new Style
                {
                    Font = new Font { Bold = true },
                    Fill = new Fill { Color = Color.FromArgb(0xE6, 0xE6, 0xE6) },
                }
            );
            Subject = book.AddStyle(
                new Style { Alignment = new Alignment { Vertical = VerticalAlignment.Top } }
            );
            Wrapped = book.AddStyle(
                new Style
                {
                    Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignment.Top },
                }
            );
            Day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
            decimals =
            [
                .. Enumerable
                    .Range(0, MostDecimals + 1)
                    .Select(n =>
                        book.AddStyle(
                            new Style
                            {
                                Format = NumberFormat.Custom(n == 0 ? "0" : "0." + new string('0', n)),
                            }
                        )
                    ),
            ];
        }

        public StyleId Header { get; }

        public StyleId Subject { get; }

        public StyleId Wrapped { get; }

        public StyleId Day { get; }

        public StyleId OfDecimals(int count) => decimals[Math.Min(count, MostDecimals)];
    }
}
