namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Something in the catalogue's files that is wrong.</summary>
/// <param name="File">The file, relative to the catalogue's folder, with forward slashes.</param>
/// <param name="Line">The line it is on, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record CatalogueMistake(string File, int Line, string Message)
{
    /// <summary>As editors and terminals show it: <c>targets.yaml:12: …</c></summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
