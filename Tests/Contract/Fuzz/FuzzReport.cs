using System.Globalization;
using System.Text;

namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>What came of the requests, by operation.</summary>
public sealed class FuzzReport
{
    private readonly SortedDictionary<string, Row> rows = new(StringComparer.Ordinal);

    private int count;

    /// <summary>What was wrong, with the request that shows it.</summary>
    public List<string> Defects { get; } = [];

    /// <returns>The requests so far.</returns>
    public int Add(FuzzRequest request, int status, string? defect)
    {
        lock (rows)
        {
            if (!rows.TryGetValue(request.Operation.Id, out var row))
                rows.Add(request.Operation.Id, row = new Row());
            row.Requests++;
            row.ByClass[Math.Clamp(status / 100, 2, 5) - 2]++;
            if (defect is not null)
            {
                row.Defects++;
                Defects.Add($"{request}: {status}: {defect}");
            }
            return ++count;
        }
    }

    public string Table()
    {
        var text = new StringBuilder();
        Line(text, "operation", "requests", "2xx", "3xx", "4xx", "5xx", "defects");
        foreach (var (operation, row) in rows)
            Line(text, operation, row);
        var all = new Row
        {
            Requests = rows.Values.Sum(r => r.Requests),
            Defects = rows.Values.Sum(r => r.Defects),
        };
        for (var i = 0; i < all.ByClass.Length; i++)
            all.ByClass[i] = rows.Values.Sum(r => r.ByClass[i]);
        Line(text, "all", all);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string operation, Row row) =>
        Line(
            text,
            operation,
            [.. new[] { row.Requests }.Concat(row.ByClass).Append(row.Defects).Select(Number)]
        );

    private static void Line(StringBuilder text, string operation, params string[] cells) =>
        text.Append(operation.PadRight(28)).AppendJoin("", cells.Select(c => c.PadLeft(10))).Append('\n');

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public int Requests;
        public int Defects;
        public readonly int[] ByClass = new int[4];
    }
}
