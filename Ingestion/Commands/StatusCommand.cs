using System.CommandLine;
using System.Globalization;
using Dapper;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Sources;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary><c>status</c>: how each source does, and what is held of each indicator.</summary>
internal static class StatusCommand
{
    private sealed record Row(
        string Indicator,
        string Sources,
        DateOnly? LastPublished,
        int Releases,
        int Held,
        int Refused,
        long Observations
    );

    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command("status", "Say how each source does and what is held of each indicator")
        {
            json,
        };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    await using var connection = await session.Database.OpenConnectionAsync(cancel);
                    var held = (
                        await connection.QueryAsync<Row>(
                            new CommandDefinition(
                                """
                                select i.slug as indicator, string_agg(distinct r.source, ', ') as sources,
                                    max(r.published_on) filter (where r.status in ('published', 'unchanged'))
                                        as last_published,
                                    count(*)::int as releases,
                                    (count(*) filter (where r.status = 'held'))::int as held,
                                    (count(*) filter (where r.status = 'refused'))::int as refused,
                                    (select count(*) from store.observation o
                                        where o.indicator_id = i.indicator_id and o.edition_to = 2147483647)
                                        as observations
                                from store.indicator i
                                join store.release r using (indicator_id)
                                group by i.indicator_id, i.slug
                                order by i.slug
                                """,
                                cancellationToken: cancel
                            )
                        )
                    ).AsList();
                    var without = session
                        .Catalogue.Indicators.Select(i => i.Slug)
                        .Except(held.Where(row => row.Observations > 0).Select(row => row.Indicator))
                        .ToList();
                    var sources = await SourceStatus.ReadAsync(
                        connection,
                        session.Catalogue,
                        SourceList.All.Select(source => source.Name),
                        LondonDay.Of(TimeProvider.System.GetUtcNow()),
                        cancel
                    );
                    var byHand = SourceList
                        .All.Select(source => FilesByHand.InsteadOf(source, session.Catalogue))
                        .OfType<string>()
                        .ToList();
                    var webhooks = await WebhookStatus.ReadAsync(connection, cancel);
                    if (parsed.GetValue(json))
                        Report.WriteJson(
                            new
                            {
                                sources,
                                indicators = held,
                                withoutData = without,
                                byHand,
                                webhooks,
                            }
                        );
                    else
                    {
                        WriteSources(sources);
                        WriteTable(held, without);
                        foreach (var words in byHand)
                            Console.Out.WriteLine(words);
                        foreach (var webhook in webhooks)
                            Console.Out.WriteLine(
                                $"webhook {webhook.Subscription}: {webhook.Delivered} delivered, {webhook.Pending} pending, {webhook.Dead} given up{(webhook.LastProblem is { } problem ? $". {problem}" : ".")}"
                            );
                    }
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static void WriteSources(IReadOnlyList<SourceStatus> sources)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("source", "last success", "next run", "held", "failing since", "newest release");
        foreach (var source in sources)
            table.AddRow(
                source.Source,
                Moment(source.LastSuccess),
                Moment(source.NextRun),
                source.Held == 0 ? "" : source.Held.ToString(CultureInfo.InvariantCulture),
                Moment(source.FailingSince),
                Markup.Escape(source.Age.Words)
            );
        Report.Write(table);
        foreach (var source in sources.Where(s => s.FailingSince is not null))
            Console.Out.WriteLine($"{source.Source}: {source.LastMessage}");
    }

    private static string Moment(DateTime? moment) =>
        moment?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    private static void WriteTable(List<Row> held, List<string> without)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(
            "indicator",
            "sources",
            "last published",
            "releases",
            "held",
            "refused",
            "observations"
        );
        foreach (var row in held)
            table.AddRow(
                row.Indicator,
                row.Sources,
                row.LastPublished?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                row.Releases.ToString(CultureInfo.InvariantCulture),
                row.Held.ToString(CultureInfo.InvariantCulture),
                row.Refused.ToString(CultureInfo.InvariantCulture),
                row.Observations.ToString("N0", CultureInfo.InvariantCulture)
            );
        Report.Write(table);
        if (without.Count > 0)
            Console.Out.WriteLine($"No figures are held of: {string.Join(", ", without)}.");
    }
}
