using System.CommandLine;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary><c>migrate</c>: brings the schema and the catalogue in the database to this version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database's schema and catalogue to this version");
        command.SetAction(_ =>
            Verb.RunAsync(
                (session, _) =>
                {
                    Console.Error.WriteLine(
                        $"The schema is up to date; the catalogue has {session.Catalogue.Indicators.Count} indicators, {session.Catalogue.Targets.Count} targets and {session.Catalogue.Areas.All.Count} areas."
                    );
                    return Task.FromResult(ExitCode.Done);
                }
            )
        );
        return command;
    }
}
