using System.Text.RegularExpressions;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>
/// Finds, among tables of single gases and one of all gases together, the one of all: by its title, or because it is
/// what the others add up to. Nothing is guessed from the order in which they stand.
/// </summary>
internal static partial class GhgGases
{
    /// <summary>Of the authorities and years, how many at least must add up for a table to be that of all gases.</summary>
    private const double LeastShare = 0.9;

    /// <summary>What a table's title says of its gases.</summary>
    public enum Said
    {
        Nothing,
        All,
        Other,
    }

    public static Said Of(string title) =>
        OnlyPart().IsMatch(title) ? Said.Other
        : title.Contains("greenhouse gas", StringComparison.OrdinalIgnoreCase) ? Said.All
        : OneGas().IsMatch(title) ? Said.Other
        : Said.Nothing;

    /// <summary>What was found: the table of all gases and the keys of it that do not add up, or why there is none.</summary>
    public sealed record Found(
        GhgBlock? Block,
        IReadOnlySet<(string, string)> Doubtful,
        Reading.Refused? Refused
    );

    public static Found All(IReadOnlyList<GhgBlock> blocks)
    {
        if (blocks.Count == 1)
            return new(blocks[0], new HashSet<(string, string)>(), null);
        var sums = blocks.Where(block => Share(block, blocks) >= LeastShare).ToList();
        return sums.Count == 1
            ? new(
                sums[0],
                sums[0].Rows.Keys.Where(key => AddsUp(key, sums[0], blocks) != true).ToHashSet(),
                null
            )
            : new(
                null,
                new HashSet<(string, string)>(),
                new(
                    "gasesUnclear",
                    $"The file gives each authority and year {blocks.Count} times without saying of which gas, and {(sums.Count == 0 ? "none" : "more than one")} of the tables is what the others add up to. Take the publisher's table of all greenhouse gases."
                )
            );
    }

    private static double Share(GhgBlock total, IReadOnlyList<GhgBlock> blocks) =>
        total.Rows.Count == 0
            ? 0
            : (double)total.Rows.Keys.Count(key => AddsUp(key, total, blocks) == true) / total.Rows.Count;

    private static bool? AddsUp((string, string) key, GhgBlock total, IReadOnlyList<GhgBlock> blocks)
    {
        if (total.Columns.TotalOf(total.Rows[key]) is not { } whole)
            return null;
        var sum = 0m;
        foreach (var block in blocks)
        {
            if (ReferenceEquals(block, total))
                continue;
            if (!block.Rows.TryGetValue(key, out var row) || block.Columns.TotalOf(row) is not { } part)
                return null;
            sum += part;
        }
        // Each figure is rounded to a tenth.
        return Math.Abs(whole - sum) <= 0.05m * blocks.Count + 0.05m;
    }

    [GeneratedRegex("scope of influence|sub-?set", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyPart();

    [GeneratedRegex("carbon dioxide|methane|nitrous oxide|\\b(CO2|CH4|N2O)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneGas();
}
