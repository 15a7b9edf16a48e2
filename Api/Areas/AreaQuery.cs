using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Areas;

/// <summary>Reads areas out of queries.</summary>
public static class AreaQuery
{
    /// <summary>The areas that <c>area</c> names, in its order; those that are not known are faults.</summary>
    public static IReadOnlyList<AreaCode> Named(
        QueryReader query,
        QueryParameter parameter,
        AreaRegister areas,
        Panel? panel
    ) => Named(query, parameter, areas, panel is null ? [] : [panel]);

    /// <summary>The same where figures of several indicators are asked for.</summary>
    public static IReadOnlyList<AreaCode> Named(
        QueryReader query,
        QueryParameter parameter,
        AreaRegister areas,
        IReadOnlyList<Panel> panels
    )
    {
        var named = new List<AreaCode>();
        foreach (var text in query.Texts(parameter))
            if (Find(text, areas, panels) is { } code)
                named.Add(code);
            else
                query.Add(FaultCode.Unknown, parameter.Name, Unknown(text, areas));
        return [.. named.Distinct()];
    }

    /// <summary>The one area that a parameter names; null where it is not there or not known.</summary>
    public static AreaCode? One(QueryReader query, QueryParameter parameter, AreaRegister areas)
    {
        if (query.Text(parameter) is not { } text)
            return null;
        if (areas.Find(text) is { } area)
            return area.Code;
        query.Add(FaultCode.Unknown, parameter.Name, Unknown(text, areas));
        return null;
    }

    public static AreaType? Type(QueryReader query) =>
        query.Choice(Parameters.AreaTypes) is { } text ? Enum.Parse<AreaType>(text, ignoreCase: true) : null;

    /// <summary>That there is no such area, with those that may have been meant, by code or by name.</summary>
    public static string Unknown(string text, AreaRegister areas) =>
        $"There is no area {NearMatches.Quote(text)}."
        + NearMatches.Hint(text, areas.All.Select(a => new NearMatches.Candidate(a.Code.Value, a.Name)));

    /// <summary>Figures may be held of areas that the catalogue does not describe.</summary>
    private static AreaCode? Find(string text, AreaRegister areas, IReadOnlyList<Panel> panels) =>
        areas.Find(text)?.Code
        ?? (
            AreaCode.TryParse(text, out var code) && panels.Any(panel => panel.Areas.Contains(code))
                ? code
                : null
        );
}
