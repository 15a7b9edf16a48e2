using System.Buffers;
using System.Globalization;
using System.Text;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Writes CSV after RFC 4180: CRLF, quotes doubled. It begins with the byte order mark, without which Excel reads
/// UTF-8 as something else. A cell without a value is empty; an empty text is a pair of quotes.
/// </summary>
public static class CsvRendering
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    public static async Task WriteAsync(Table table, Outlet output, CancellationToken cancellation)
    {
        output.Write("\uFEFF"u8);
        output.Write(Encoding.UTF8.GetBytes(string.Join(',', table.Columns.Select(c => c.Name)) + "\r\n"));
        await foreach (var cells in table.Rows(cancellation))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0)
                    output.Write(","u8);
                Write(output, cells[i]);
            }
            output.Write("\r\n"u8);
            await output.FlushIfFullAsync(cancellation);
        }
        await output.FlushAsync(cancellation);
    }

    private static void Write(Outlet output, Cell cell)
    {
        if (cell.Text is { } text)
            WriteText(output, FormulaGuard.Of(text));
        else if (cell.Number is { } number)
        {
            number.TryFormat(output.GetSpan(32), out var length, provider: CultureInfo.InvariantCulture);
            output.Advance(length);
        }
        else if (cell.Calculated is { } calculated)
        {
            calculated.TryFormat(output.GetSpan(32), out var length, provider: CultureInfo.InvariantCulture);
            output.Advance(length);
        }
        else if (cell.Day is { } day)
        {
            day.TryFormat(output.GetSpan(16), out var length, "O", CultureInfo.InvariantCulture);
            output.Advance(length);
        }
    }

    private static void WriteText(Outlet output, string text)
    {
        var quoted =
            text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(Special)
                ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : text;
        output.Advance(
            Encoding.UTF8.GetBytes(quoted, output.GetSpan(Encoding.UTF8.GetMaxByteCount(quoted.Length)))
        );
    }
}
