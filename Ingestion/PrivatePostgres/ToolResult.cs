namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>How a tool ended, and all that it wrote on both streams.</summary>
public sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line of the output most likely to say what went wrong; empty where it wrote nothing.</summary>
    public string Complaint
    {
        get
        {
            var lines = Output.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            return lines.FirstOrDefault(line =>
                    line.Contains("FATAL", StringComparison.Ordinal)
                    || line.Contains("error", StringComparison.OrdinalIgnoreCase)
                )
                ?? lines.LastOrDefault()
                ?? "";
        }
    }
}
