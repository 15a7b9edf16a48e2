namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Outside text made fit to be stored.</summary>
internal static class StoredText
{
    /// <summary>Rows that are kept as they stood are cut here; the whole file is kept beside them.</summary>
    public const int LongestRaw = 2_000;

    /// <summary>The text without NUL, which Postgres cannot store: each becomes the visible sign for it.</summary>
    public static string Clean(string text) =>
        text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\u2400') : text;

    /// <summary>The same, cut to what is kept of a row.</summary>
    public static string? Raw(string? text) =>
        text is null ? null
        : text.Length <= LongestRaw ? Clean(text)
        : Clean(text[..LongestRaw]) + "…";
}
