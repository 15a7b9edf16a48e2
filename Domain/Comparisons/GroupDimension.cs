using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>One way in which a population is divided into groups, such as by sex.</summary>
/// <param name="Name">The dimension, such as <c>sex</c>.</param>
/// <param name="Groups">Its groups, each with its name for people, in the order of their keys.</param>
public sealed record GroupDimension(string Name, IReadOnlyList<(Breakdown Breakdown, string Group)> Groups)
{
    /// <summary>What divides a sum into its parts and not people into groups: between these there is no inequality.</summary>
    private const string Sector = "sector";

    /// <summary>
    /// The dimensions of a panel: those that divide everybody, or that divide one group further. Only dimensions of two
    /// groups and more.
    /// </summary>
    /// <param name="all">Every breakdown that is held.</param>
    /// <param name="within">The group to divide; the total for everybody.</param>
    public static IReadOnlyList<GroupDimension> Of(IReadOnlyList<Breakdown> all, Breakdown within)
    {
        string[] fixedParts = within == Breakdown.Total ? [] : within.Key.Split(',');
        return
        [
            .. all.Where(b => b != Breakdown.Total)
                .Select(b => (Breakdown: b, More: Beyond(b.Key.Split(','), fixedParts)))
                .Where(b => b.More is not null)
                .GroupBy(b => b.More!.Split(':')[0], StringComparer.Ordinal)
                .Where(g => g.Key != Sector && g.Skip(1).Any())
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new GroupDimension(
                    g.Key,
                    [.. g.Select(b => (b.Breakdown, GroupWords.Part(b.More!))).OrderBy(b => b.Breakdown)]
                )),
        ];
    }

    /// <summary>The one part that a breakdown has beyond others; null where it is not exactly one.</summary>
    private static string? Beyond(string[] parts, string[] others)
    {
        if (parts.Length != others.Length + 1)
            return null;
        string[] more = [.. parts.Except(others, StringComparer.Ordinal)];
        return more.Length == 1 ? more[0] : null;
    }
}
