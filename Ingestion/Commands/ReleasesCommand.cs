using System.CommandLine;
using System.Globalization;
using Dapper;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary><c>releases</c>: every release that was read and what became of it.</summary>
internal static class ReleasesCommand
{
    private sealed record Row(
        long Id,
        string Source,
        string? Indicator,
        DateOnly PublishedOn,
        string Status,
        string? Reason,
        string File,
        int Rows,
        int Quarantined,
        int? Edition
    );

    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("releases", "List every release read and what became of it") { json };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    await using var connection = await session.Database.OpenConnectionAsync(cancel);
                    var rows = (
                        await connection.QueryAsync<Row>(
                            new CommandDefinition(
                                """
                                select release_id as id, source, indicator, published_on, status, reason, file,
                                    rows_read as rows, rows_quarantined as quarantined, edition
                                from published.release
                                order by release_id
                                """,
                                cancellationToken: cancel
                            )
                        )
                    ).AsList();
                    if (parsed.GetValue(json))
                        Report.WriteJson(rows);
                    else
                        WriteTable(rows);
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static void WriteTable(List<Row> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("id", "published", "source", "indicator", "status", "rows", "edition", "file");
        foreach (var r in rows)
            table.AddRow(
                r.Id.ToString(CultureInfo.InvariantCulture),
                r.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                r.Source,
                Markup.Escape(r.Indicator ?? ""),
                r.Status,
                r.Rows.ToString("N0", CultureInfo.InvariantCulture),
                r.Edition?.ToString(CultureInfo.InvariantCulture) ?? "",
                Markup.Escape(r.File)
            );
        Report.Write(table);
    }
}
