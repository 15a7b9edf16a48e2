using System.CommandLine;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>The name of a source on the command line; another word is bad usage and the names are listed.</summary>
internal static class SourceArgument
{
    public static Argument<string> Create(params string[] more)
    {
        string[] names = [.. SourceList.All.Select(source => source.Name), .. more];
        var argument = new Argument<string>("SOURCE") { Description = string.Join(", ", names) };
        argument.AcceptOnlyFromAmong(names);
        return argument;
    }
}
