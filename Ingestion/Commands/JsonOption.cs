using System.CommandLine;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What the verbs share in how they are spoken to.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Answer as JSON, for machines" };

    /// <summary>Says what is wrong with what was asked.</summary>
    public static async Task<int> BadUsage(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return ExitCode.BadUsage;
    }
}
