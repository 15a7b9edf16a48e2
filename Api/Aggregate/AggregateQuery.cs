using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>Reads which areas are to be put together.</summary>
public static class AggregateQuery
{
    public static readonly QueryParameter Areas = new(
        "areas",
        "The areas to put together, by GSS code. One without figures of its own stands for its authorities. Not together with area.",
        "E08000026,E08000029",
        Many: true
    );

    public static readonly QueryParameter Area = new(
        "area",
        "One area whose authorities are to be put together, such as a local enterprise partnership. Not together with areas.",
        "E37000001"
    );

    /// <summary>The areas named, and whether they are one whole; none where the request is at fault.</summary>
    public static (IReadOnlyList<AreaCode> Named, bool IsWhole) Read(
        QueryReader query,
        AreaRegister areas,
        Panel? panel
    )
    {
        var (list, one) = (query.Has(Areas), query.Has(Area));
        if (list == one)
        {
            query.Add(
                list ? FaultCode.Conflict : FaultCode.Required,
                Areas.Name,
                list
                    ? "areas and area ask for two different wholes; use one of them."
                    : $"areas or area is needed, for example {Areas.Name}={Areas.Example} or {Area.Name}={Area.Example}."
            );
            return ([], one);
        }
        if (one)
            return AreaQuery.One(query, Area, areas) is { } whole ? ([whole], true) : ([], true);
        foreach (var twice in query.Duplicates(Areas))
            query.Add(FaultCode.Conflict, Areas.Name, $"{NearMatches.Quote(twice)} is named twice.");
        var texts = query.Texts(Areas).Count;
        var named = AreaQuery.Named(query, Areas, areas, panel);
        if (query.Problem is null && named.Count < texts)
            query.Add(
                FaultCode.Conflict,
                Areas.Name,
                "Two of the codes name the same area: it would be counted twice."
            );
        return (named, false);
    }

    /// <summary>Tells the client of every two parts that share ground.</summary>
    public static void RefuseOverlaps(
        QueryReader query,
        IReadOnlyList<AggregatePart> parts,
        AreaRegister areas
    )
    {
        for (var i = 0; i < parts.Count; i++)
        for (var j = i + 1; j < parts.Count; j++)
            if (areas.Overlap(parts[i].Area, parts[j].Area))
                query.Add(
                    FaultCode.Conflict,
                    Areas.Name,
                    parts[i].Area == parts[j].Area
                        ? $"{areas.NameOf(parts[i].Area)} is a part of two of the areas named: it would be counted twice."
                        : $"{areas.NameOf(parts[i].Area)} and {areas.NameOf(parts[j].Area)} overlap: what they share would be counted twice."
                );
    }
}
