using System.CommandLine;
using RoadmapIndicators.Ingestion.Commands;

var root = new RootCommand("Loads what publishers release into the database of roadmap indicators")
{
    MigrateCommand.Create(),
    LoadCommand.Create(),
    ReplayCommand.Create(),
    WorkerCommand.Create(),
    StatusCommand.Create(),
    ReleasesCommand.Create(),
    ReviewCommands.CreateAccept(),
    ReviewCommands.CreateReject(),
    VerifyCommand.Create(),
    RebuildCommand.Create(),
    ArchiveCommand.Create(),
    CalibrateCommand.Create(),
    WithDatabaseCommand.Create(),
};
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

// A verb that is asked to stop gets the time to let the private Postgres go.
var code = await parsed.InvokeAsync(
    new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(2) }
);
return parsed.Errors.Count > 0 ? ExitCode.BadUsage : code;
