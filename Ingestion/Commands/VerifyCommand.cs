using System.CommandLine;
using System.Globalization;
using RoadmapIndicators.Ingestion.Rebuilding;
using RoadmapIndicators.Ingestion.Sources;
using Spectre.Console;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>verify</c>: makes every edition again from what was received, beside the store, and compares digit for digit.
/// Exit code 1 where anything differs.
/// </summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var command = new Command(
            "verify",
            "Make every edition again from the bytes kept and compare it with what is held; changes nothing"
        )
        {
            json,
        };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    var verifier = new StoreVerifier(session.Database, session.Catalogue, SourceList.Find);
                    var result = await StepBar.RunAsync(
                        "verify",
                        progress => verifier.VerifyAsync(progress, cancel)
                    );
                    if (parsed.GetValue(json))
                        Report.WriteJson(
                            new
                            {
                                intact = result.Differences.Count == 0,
                                result.Editions,
                                result.Differences,
                            }
                        );
                    else
                        WriteTable(result);
                    return result.Differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
                }
            )
        );
        return command;
    }

    private static void WriteTable(StoreVerifier.Result result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("indicator");
        foreach (var number in new[] { "editions", "from bytes", "as held", "figures", "differences" })
            table.AddColumn(new TableColumn(number).RightAligned());
        foreach (var of in result.Editions.GroupBy(e => e.Indicator))
            table.AddRow(
                of.Key,
                Number(of.Count()),
                Number(of.Count(e => e.FromBytes)),
                Number(of.Count(e => !e.FromBytes)),
                Number(of.Last().Figures),
                Number(result.Differences.Count(d => d.Indicator == of.Key))
            );
        Report.Write(table);
        foreach (var difference in result.Differences)
            Console.Out.WriteLine($"{difference.Indicator}: {difference.Reason}");
        Console.Out.WriteLine(
            result.Differences.Count == 0
                ? $"Intact: {Number(result.Editions.Count)} editions made again are those held, digit for digit."
                : $"Not intact: {Number(result.Differences.Count)} differences. 'rebuild' makes new editions that put them right."
        );
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
