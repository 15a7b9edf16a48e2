using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>A piece of code in the README, and what stands below it as its output.</summary>
/// <param name="Language">The language that the piece is marked with.</param>
/// <param name="Code">The code.</param>
/// <param name="Output">What it is said to print; null where nothing is said.</param>
public sealed record ReadmePiece(string Language, string Code, string? Output)
{
    private const string Heading = "## From R, Python, Excel, JavaScript",
        Fence = "```";

    /// <summary>The pieces of the section for analysts, by language.</summary>
    public static ReadmePiece Find(string language)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "README.md"))
            .ReplaceLineEndings("\n");
        var section = text[text.IndexOf(Heading, StringComparison.Ordinal)..];
        var blocks = section.Split($"\n{Fence}");
        // Every other part is a block: its language, then its text.
        for (var i = 1; i < blocks.Length; i += 2)
            if (Split(blocks[i]) is var (named, code) && named == language)
                return new ReadmePiece(
                    language,
                    code,
                    i + 2 < blocks.Length && Split(blocks[i + 2]) is ("text", var output) ? output : null
                );
        throw new InvalidOperationException($"The README has no {language} under '{Heading}'.");
    }

    private static (string Language, string Text) Split(string block)
    {
        var end = block.IndexOf('\n', StringComparison.Ordinal);
        return (block[..end], block[(end + 1)..]);
    }
}
