namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>Progress as lines of text, written at once and in order (Progress&lt;T&gt; promises neither).</summary>
public sealed class LineProgress(TextWriter writer) : IProgress<string>
{
    public void Report(string value) => writer.WriteLine(value);
}
