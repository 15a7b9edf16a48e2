using System.Globalization;
using System.Text;
using ExcelDataReader;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Workbooks;

/// <summary>
/// Reads a workbook in Office Open XML (.xlsx) sheet by sheet and row by row, every cell as text. When the bytes make
/// no sense it stops and says so in <see cref="Problem"/>; it never throws for what is in the file.
/// </summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>Rows of all sheets together, blank ones counted: a cell can claim to stand on row one million.</summary>
    public const int MostRows = 500_000;

    private const int MostSheets = 500;

    private const int MostColumns = 512;

    private IExcelDataReader? reader;
    private FileStream? stream;
    private int sheets;
    private int rows;
    private int line;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Workbook(string path)
    {
        Problem = HasItsMark(path) ? ArchiveBounds.RefusalOf(path) : NoWorkbook(path);
        if (Problem is null)
            Guarded(() =>
            {
                stream = File.OpenRead(path);
                reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
                return true;
            });
    }

    /// <summary>Why the rest of the workbook cannot be read; null while it can.</summary>
    public Reading.Refused? Problem { get; private set; }

    /// <summary>The name of the sheet that is being read.</summary>
    public string Sheet => reader?.Name?.Trim() ?? "";

    public static bool HasItsMark(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4
            && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>Goes to the next sheet, the first at first; false after the last and once there is a problem.</summary>
    public bool NextSheet()
    {
        if (Problem is not null)
            return false;
        line = 0;
        if (++sheets > MostSheets)
            return TooLarge();
        return Guarded(() => sheets == 1 || reader!.NextResult())
            && (reader!.FieldCount <= MostColumns || TooLarge());
    }

    /// <summary>The sheet's next row that is not blank; null after the last and once there is a problem.</summary>
    public CsvRow? NextRow()
    {
        while (Problem is null && Guarded(() => reader!.Read()))
        {
            line++;
            if (++rows > MostRows)
            {
                TooLarge();
                return null;
            }
            string[] fields = [];
            if (!Guarded(() => (fields = Fields()) is not null))
                return null;
            if (!Array.TrueForAll(fields, string.IsNullOrWhiteSpace))
                return new CsvRow(line, fields, string.Join(',', fields), Malformed: false);
        }
        return null;
    }

    public void Dispose()
    {
        reader?.Dispose();
        stream?.Dispose();
    }

    private string[] Fields()
    {
        var fields = new string[reader!.FieldCount];
        for (var at = 0; at < fields.Length; at++)
            fields[at] = reader.GetValue(at) switch
            {
                null => "",
                double number => CellText.OfDouble(number),
                DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
            };
        return fields;
    }

    // The library says in many ways that it does not understand a file.
    private bool Guarded(Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            Problem = ArchiveBounds.Damaged("its tables cannot be read");
            return false;
        }
    }

    private bool TooLarge()
    {
        Problem = new(
            "workbookTooLarge",
            $"The workbook has more than {MostSheets} sheets, {MostRows:N0} rows or {MostColumns} columns; no table of this publisher does."
        );
        return false;
    }

    private static Reading.Refused NoWorkbook(string path) =>
        TextFile.RefusalByFirstBytes(path) is { } refused && refused.Code is not ("zip" or "json")
            ? refused
            : new(
                "notAWorkbook",
                "The file is not a workbook of Excel (.xlsx). Take the workbook from the publisher's page as it is."
            );
}
