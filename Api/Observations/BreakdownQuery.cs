using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads <c>breakdown</c>.</summary>
public static class BreakdownQuery
{
    private const string All = "all";

    /// <summary>The breakdowns asked for: one, or every one that is held.</summary>
    public static IReadOnlyList<Breakdown> Several(QueryReader query, Panel? panel) =>
        query.Text(Parameters.Breakdown) switch
        {
            null => [Breakdown.Total],
            All => panel?.Breakdowns ?? [],
            var text => [Find(query, text, panel)],
        };

    /// <summary>The one breakdown asked for; the total where nothing is said.</summary>
    public static Breakdown One(QueryReader query, Panel? panel) =>
        query.Text(Parameters.Breakdown) is { } text ? Find(query, text, panel) : Breakdown.Total;

    /// <summary>That the total is not published, and what is; null where it is.</summary>
    public static string? NoTotal(Breakdown asked, Panel panel) =>
        asked == Breakdown.Total && panel.Count > 0 && !panel.Breakdowns.Contains(asked)
            ? $"No total is published, only {string.Join(", ", panel.Breakdowns.Select(b => b.Key))}: ask with breakdown={panel.Breakdowns[0].Key}."
            : null;

    private static Breakdown Find(QueryReader query, string text, Panel? panel)
    {
        if (!Breakdown.TryParse(text, out var breakdown))
            query.Add(
                FaultCode.Malformed,
                Parameters.Breakdown.Name,
                $"breakdown={NearMatches.Quote(text)} is not a breakdown: write total, or dimension:group such as sex:female."
                    + Hint(text, panel)
            );
        else if (panel is not null && breakdown != Breakdown.Total && !panel.Breakdowns.Contains(breakdown))
            query.Add(
                FaultCode.Unknown,
                Parameters.Breakdown.Name,
                $"breakdown={NearMatches.Quote(text)} is not held; {string.Join(", ", panel.Breakdowns.Select(b => b.Key))} {(panel.Breakdowns.Count == 1 ? "is" : "are")}."
                    + Hint(text, panel)
            );
        return breakdown ?? Breakdown.Total;
    }

    private static string Hint(string text, Panel? panel) =>
        NearMatches.Hint(text, (panel?.Breakdowns ?? []).Select(b => new NearMatches.Candidate(b.Key)));
}
