using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RoadmapIndicators.Ingestion.Pipeline;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>Says what became of releases: a table for people, JSON for machines.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes any answer as JSON to standard output.</summary>
    public static void WriteJson<T>(T answer) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(answer, Json));

    /// <summary>Writes what became of each release and the sums, then why some were not published.</summary>
    public static void WriteTable(IReadOnlyList<ReleaseOutcome> outcomes)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("published", "indicator", "status");
        foreach (var number in new[] { "rows", "new", "revised", "withdrawn", "quarantined", "edition" })
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var o in outcomes)
            table.AddRow(
                o.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Markup.Escape(o.Indicator ?? o.File),
                o.Status.ToString().ToLowerInvariant(),
                Number(o.Rows),
                Number(o.Added),
                Number(o.Revised),
                Number(o.Withdrawn),
                Number(o.Quarantined),
                o.Edition?.ToString(CultureInfo.InvariantCulture) ?? ""
            );
        table.AddRow(
            "",
            $"{outcomes.Count} releases",
            string.Join(
                ", ",
                outcomes
                    .GroupBy(o => o.Status)
                    .OrderBy(g => g.Key)
                    .Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}")
            ),
            Number(outcomes.Sum(o => o.Rows)),
            Number(outcomes.Sum(o => o.Added)),
            Number(outcomes.Sum(o => o.Revised)),
            Number(outcomes.Sum(o => o.Withdrawn)),
            Number(outcomes.Sum(o => o.Quarantined)),
            ""
        );
        Write(table);
        WriteReasons(outcomes);
    }

    /// <summary>Writes why releases are held or were refused.</summary>
    public static void WriteReasons(IReadOnlyList<ReleaseOutcome> outcomes)
    {
        foreach (var o in outcomes.Where(o => o.Status is ReleaseStatus.Held or ReleaseStatus.Refused))
            Console.Out.WriteLine(
                $"{o.Status} release {o.Id} ({o.Indicator ?? o.File}, {o.PublishedOn:yyyy-MM-dd}): {o.Reason}"
            );
    }

    /// <summary>Writes a table as wide as the terminal, or as it needs when it is piped.</summary>
    public static void Write(Table table)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
    }

    private static string Number(int number) =>
        number == 0 ? "" : number.ToString("N0", CultureInfo.InvariantCulture);
}
