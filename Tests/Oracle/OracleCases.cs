using System.Globalization;
using System.Text.Json;

namespace RoadmapIndicators.Tests.Oracle;

/// <summary>One reference case: an input and what it must give.</summary>
public sealed record OracleCase(string Id, JsonElement Input, JsonElement Expected, JsonElement Meta)
{
    public override string ToString() => Id;
}

/// <summary>One row of a table of reference cases, by column name.</summary>
public sealed record OracleRow(string Id, IReadOnlyDictionary<string, string> Cells)
{
    public double Number(string column) => double.Parse(Cells[column], CultureInfo.InvariantCulture);

    public override string ToString() => Id;
}

/// <summary>
/// Reads reference cases from the folder named by ORACLE_DIR, else from the project's own copy. A file that
/// the folder lacks gives one ignored test that says so.
/// </summary>
internal static class OracleCases
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("ORACLE_DIR")
        is { Length: > 0 } given
        ? given
        : Path.Combine(AppContext.BaseDirectory, "Oracle", "Cases");

    public static IEnumerable<TestCaseData> Json(string file, Func<OracleCase, bool>? where = null)
    {
        if (!File.Exists(Path.Combine(Folder, file)))
            return [Missing(file)];
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        var root = document.RootElement.Clone();
        var meta = root.GetProperty("meta");
        return
        [
            .. root.GetProperty("cases")
                .EnumerateArray()
                .Select(one => new OracleCase(
                    one.GetProperty("id").GetString()!,
                    one.GetProperty("input"),
                    one.GetProperty("expected"),
                    meta
                ))
                .Where(one => where is null || where(one))
                .Select(one => new TestCaseData(one).SetArgDisplayNames(one.Id)),
        ];
    }

    /// <summary>What a file says about itself; ignores the test where the folder lacks the file.</summary>
    public static JsonElement Meta(string file)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path))
            Assert.Ignore($"{file} is not in {Path.GetFileName(Folder)}.");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("meta").Clone();
    }

    public static IEnumerable<TestCaseData> Csv(string file, string? idColumn = null)
    {
        if (!File.Exists(Path.Combine(Folder, file)))
            return [Missing(file)];
        return Rows(file, idColumn).Select(row => new TestCaseData(row).SetArgDisplayNames(row.Id));
    }

    public static IReadOnlyList<OracleRow> Rows(string file, string? idColumn = null)
    {
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path))
            Assert.Ignore($"{file} is not in {Path.GetFileName(Folder)}.");
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).ToArray();
        var names = lines[0].Split(',');
        return
        [
            .. lines
                .Skip(1)
                .Select(
                    (line, i) =>
                    {
                        var cells = names.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second);
                        var id = idColumn is null
                            ? $"row {i + 1}: {cells[names[0]]},{cells[names[1]]}"
                            : cells[idColumn];
                        return new OracleRow(id, cells);
                    }
                ),
        ];
    }

    private static IgnoredTestCaseData Missing(string file) =>
        new TestCaseData(null)
            .SetArgDisplayNames(file)
            .Ignore($"{file} is not in {Path.GetFileName(Folder)}.");
}
