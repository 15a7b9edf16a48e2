using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads <c>breakdown</c>.</summary>
public static class BreakdownQuery
{
    private const string All = "all";

    /// <summary>The breakdowns asked for; null for every one that is held.</summary>
    public static IReadOnlyList<Breakdown>? Several(QueryReader query, IReadOnlyList<Panel> panels)
    {
        var texts = query.Repeated(Parameters.Breakdowns);
        if (texts.Count > 1 && texts.Contains(All))
            query.Add(
                FaultCode.Conflict,
                Parameters.Breakdown.Name,
                "breakdown=all stands alone: it holds every other."
            );
        return texts switch
        {
            [] => [Breakdown.Total],
            _ when texts.Contains(All) => null,
            _ => [.. texts.Select(text => Find(query, text, panels)).Distinct().Order()],
        };
    }

    /// <summary>The one breakdown asked for; the total where nothing is said.</summary>
    public static Breakdown One(QueryReader query, Panel? panel) =>
        query.Text(Parameters.Breakdown) is { } text
            ? Find(query, text, panel is null ? [] : [panel])
            : Breakdown.Total;

    /// <summary>That the total is not published, and what is; null where it is.</summary>
    public static string? NoTotal(Breakdown asked, Panel panel) =>
        asked == Breakdown.Total && panel.Count > 0 && !panel.Breakdowns.Contains(asked)
            ? $"No total is published, only {string.Join(", ", panel.Breakdowns.Select(b => b.Key))}: ask with breakdown={panel.Breakdowns[0].Key}."
            : null;

    private static Breakdown Find(QueryReader query, string text, IReadOnlyList<Panel> panels)
    {
        var held = panels.SelectMany(p => p.Breakdowns).Distinct().Order().ToList();
        if (!Breakdown.TryParse(text, out var breakdown))
            query.Add(
                FaultCode.Malformed,
                Parameters.Breakdown.Name,
                $"breakdown={NearMatches.Quote(text)} is not a breakdown: write total, or dimension:group such as sex:female."
                    + Hint(text, held)
            );
        else if (panels.Count > 0 && breakdown != Breakdown.Total && !held.Contains(breakdown))
            query.Add(
                FaultCode.Unknown,
                Parameters.Breakdown.Name,
                $"breakdown={NearMatches.Quote(text)} is not held; {string.Join(", ", held.Select(b => b.Key))} {(held.Count == 1 ? "is" : "are")}."
                    + Hint(text, held)
            );
        return breakdown ?? Breakdown.Total;
    }

    private static string Hint(string text, IReadOnlyList<Breakdown> held) =>
        NearMatches.Hint(text, held.Select(b => new NearMatches.Candidate(b.Key)));
}
