using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>The table as CSV, or a part of it that was saved as CSV.</summary>
internal sealed class LaitCsv : ILaitTable
{
    private readonly CsvTable table;
    private readonly int[] columns = [];
    private readonly int count;

    public LaitCsv(string path)
    {
        table = new CsvTable(path);
        var header = table.Next();
        if (header is null)
        {
            Problem = table.Problem ?? new("emptyFile", "The file is empty.");
            return;
        }
        var names = header.Fields.Select(name => name.Trim()).ToList();
        Problem = LaitColumns.Missing(names);
        if (Problem is not null)
            return;
        count = names.Count;
        columns = [.. LaitColumns.Needed.Select(name => names.IndexOf(name))];
    }

    public Reading.Refused? Problem { get; private set; }

    public IEnumerable<LaitRow> Rows(Func<string, bool> wanted)
    {
        while (Problem is null && table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (row.Malformed || row.Fields.Length != count)
            {
                var fault = row.Malformed
                    ? "Quotation marks stand where none may."
                    : $"The row has {row.Fields.Length} fields where the header has {count}.";
                yield return new(row.Line, "", "", "", "", row.Raw, "", fault);
                continue;
            }
            string Text(int at) => row.Fields[columns[at]].Trim();
            yield return new(row.Line, Text(0), Text(1), Text(2), Text(3), Text(4), Text(5));
        }
        Problem ??= table.Problem;
    }

    public void Dispose() => table.Dispose();
}
