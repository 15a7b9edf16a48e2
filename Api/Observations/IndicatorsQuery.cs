using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads which indicators are asked about at once.</summary>
public static class IndicatorsQuery
{
    public static readonly QueryParameter Parameter = new(
        "indicator",
        "Indicators by slug; every one when left out.",
        "gigabit-coverage,employment-rate",
        Many: true
    );

    /// <summary>Their slugs, in the order asked for; those that the catalogue does not know are faults.</summary>
    public static IReadOnlyList<string> Read(QueryReader query, RoadmapCatalogue catalogue)
    {
        var slugs = query.Texts(Parameter);
        foreach (var slug in slugs.Where(s => catalogue.FindIndicator(s) is null))
            query.Add(
                FaultCode.Unknown,
                Parameter.Name,
                $"There is no indicator {NearMatches.Quote(slug)}.{IndicatorReader.Hint(slug, catalogue)}"
            );
        return slugs.Count > 0 ? slugs : [.. catalogue.Indicators.Select(i => i.Slug)];
    }
}
