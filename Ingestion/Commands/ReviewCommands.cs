using System.CommandLine;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary><c>accept RELEASE --reason TEXT</c> and <c>reject RELEASE --reason TEXT</c>: decide on a held release.</summary>
internal static class ReviewCommands
{
    public static Command CreateAccept()
    {
        var (release, reason) = Questions();
        var command = new Command("accept", "Publish a held release after all") { release, reason };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    var (outcome, problem) = await session.ReviewDesk.AcceptAsync(
                        parsed.GetRequiredValue(release),
                        parsed.GetRequiredValue(reason),
                        cancel
                    );
                    if (outcome is null)
                        return await JsonOption.BadUsage(problem!);
                    Report.WriteTable([outcome]);
                    return outcome.Status is ReleaseStatus.Published or ReleaseStatus.Unchanged
                        ? ExitCode.Done
                        : ExitCode.Failed;
                }
            )
        );
        return command;
    }

    public static Command CreateReject()
    {
        var (release, reason) = Questions();
        var command = new Command("reject", "Close a held release without publishing it") { release, reason };
        command.SetAction(parsed =>
            Verb.RunAsync(
                async (session, cancel) =>
                {
                    var number = parsed.GetRequiredValue(release);
                    if (
                        await session.ReviewDesk.RejectAsync(
                            number,
                            parsed.GetRequiredValue(reason),
                            cancel
                        ) is
                        { } problem
                    )
                        return await JsonOption.BadUsage(problem);
                    await Console.Out.WriteLineAsync($"Release {number} is rejected.");
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static (Argument<long>, Option<string>) Questions()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for the record",
            HelpName = "TEXT",
            Required = true,
        };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("A reason is needed, for the record.");
        });
        return (
            new Argument<long>("RELEASE") { Description = "Number of the release, as 'releases' lists it" },
            reason
        );
    }
}
