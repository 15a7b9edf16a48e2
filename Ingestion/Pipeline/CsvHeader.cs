namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The column names of one file. They are compared without regard to case, repeated blanks and the kind of dash.
/// </summary>
public sealed class CsvHeader
{
    private readonly List<string> folded;
    private readonly Dictionary<string, int> asAsked = new(StringComparer.Ordinal);

    public CsvHeader(IReadOnlyList<string> names)
    {
        Names = names;
        folded = [.. names.Select(SeriesTitles.Folded)];
    }

    /// <summary>As written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Where the first column stands that has one of these names; null when none has.</summary>
    public int? Find(params ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            // Asked for each row, in the few spellings that stand in the code.
            if (!asAsked.TryGetValue(spelling, out var at))
                asAsked[spelling] = at = folded.IndexOf(SeriesTitles.Folded(spelling));
            if (at >= 0)
                return at;
        }
        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A row's text under a column, blanks around it dropped; empty where there is no such column.</summary>
    public static string Text(CsvRow row, int? column) =>
        column is { } at && at < row.Fields.Length ? row.Fields[at].Trim() : "";

    /// <summary>
    /// Why the file cannot be read with columns of these names; null when each is there once. A name that stands twice
    /// is refused, because nobody could tell which of the two is meant.
    /// </summary>
    public Reading.Refused? Refusal(params ReadOnlySpan<string> required)
    {
        var missing = new List<string>();
        foreach (var name in required)
        {
            var count = folded.Count(known => known == SeriesTitles.Folded(name));
            if (count > 1)
                return new(
                    "repeatedColumn",
                    $"The column '{name}' stands {count} times; it cannot be told which one is meant."
                );
            if (count == 0)
                missing.Add(name);
        }
        return missing.Count == 0
            ? null
            : new(
                "missingColumns",
                $"The file lacks the column{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)}. Its columns are: {Shown()}."
            );
    }

    /// <summary>What is wrong with the shape of a row; null when it fits under this header.</summary>
    public Reading.Quarantined? Misfit(CsvRow row, string? indicator) =>
        row.Malformed
            ? new(indicator, row.Line, null, row.Raw, "malformedRow", "Quotation marks stand where none may.")
        : row.Fields.Length != Names.Count
            ? new(
                indicator,
                row.Line,
                null,
                row.Raw,
                "malformedRow",
                $"The row has {row.Fields.Length} fields where the header has {Names.Count}."
            )
        : null;

    private string Shown()
    {
        var text = string.Join(", ", Names.Take(30));
        return text.Length <= 400 ? text : text[..400] + "…";
    }
}
