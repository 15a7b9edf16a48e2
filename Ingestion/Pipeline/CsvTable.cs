using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Reads a CSV file record by record. When the bytes stop making sense it stops and says so in
/// <see cref="Problem"/>; it never throws for what is in the file.
/// </summary>
public sealed class CsvTable : IDisposable
{
    /// <summary>A longer record is no row of figures: a quotation mark was opened and never closed, or worse.</summary>
    public const int LongestRecord = 1 << 20;

    private readonly CsvReader reader;
    private bool malformed;
    private bool first = true;

    public CsvTable(string path)
    {
        Problem = TextFile.RefusalByFirstBytes(path);
        reader = CsvReader.FromFile(
            path,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = ',',
                SkipEmptyLines = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRecord,
                PoolStrings = true,
                Encoding = Encoding.UTF8,
                OnMalformedRecord = _ => malformed = true,
            },
            FileOptions.SequentialScan
        );
    }

    /// <summary>Why the rest of the file cannot be read; null while it can.</summary>
    public Reading.Refused? Problem { get; private set; }

    /// <summary>The next record; null at the end of the file or once there is a <see cref="Problem"/>.</summary>
    public CsvRow? Next()
    {
        if (Problem is not null)
            return null;
        malformed = false;
        try
        {
            if (!reader.Read())
                return null;
        }
        catch (CsvFormatException)
        {
            Problem = new(
                "endlessRecord",
                $"A row after line {reader.LineNumber} is longer than {LongestRecord:N0} bytes: a quotation mark was probably opened and never closed."
            );
            return null;
        }
        var line = (int)Math.Min(reader.LineNumber, int.MaxValue);
        if (!Utf8.IsValid(reader.RawRecord))
        {
            Problem = new(
                "wrongEncoding",
                $"Line {line} is not UTF-8. The file was probably saved in a Windows code page; save it as UTF-8."
            );
            return null;
        }
        var fields = reader.Current.ToArray();
        if (first && fields.Length > 0)
            fields[0] = fields[0].TrimStart('\uFEFF');
        first = false;
        return new CsvRow(line, fields, reader.Current.ToString() ?? "", malformed);
    }

    public void Dispose() => reader.Dispose();
}
