using System.CommandLine;
using RoadmapIndicators.Ingestion.Commands;

var root = new RootCommand("Loads what publishers release into the database of roadmap indicators")
{
    WithDatabaseCommand.Create(),
};
return await root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null })
    // A verb that is asked to stop gets the time to let the private Postgres go.
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(2) });
