using RoadmapIndicators.Api.Missions;
using RoadmapIndicators.Api.Outcomes;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>Which indicators a list holds: those that meet every condition given.</summary>
/// <param name="Mission">Those of a mission's outcomes.</param>
/// <param name="Outcome">Those that speak to an outcome.</param>
/// <param name="Source">Those read from a source.</param>
/// <param name="HasTarget">Those with a published target, or those without.</param>
/// <param name="Text">Those whose slug, title or definition holds a text.</param>
public sealed record IndicatorFilter(
    string? Mission,
    string? Outcome,
    string? Source,
    bool? HasTarget,
    string? Text
)
{
    public static readonly QueryParameter MissionParameter = new(
        "mission",
        "Only indicators of this mission's outcomes.",
        "connectivity"
    );

    public static readonly QueryParameter OutcomeParameter = new(
        "outcome",
        "Only indicators that speak to this outcome.",
        "3b"
    );

    public static readonly QueryParameter SourceParameter = new(
        "source",
        "Only indicators read from this source.",
        "ons-els"
    );

    public static readonly QueryParameter HasTargetParameter = new(
        "hasTarget",
        "Only indicators with a published target, or only those without.",
        "true",
        OneOf: ["true", "false"]
    );

    public static readonly QueryParameter TextParameter = new(
        "q",
        "Only indicators whose slug, title or definition holds this text, whatever its case.",
        "gigabit"
    );

    /// <summary>Reads the conditions; names that the catalogue does not know are faults.</summary>
    public static IndicatorFilter Read(QueryReader query, RoadmapCatalogue catalogue)
    {
        var mission = query.Text(MissionParameter);
        if (mission is not null && catalogue.FindMission(mission) is null)
            query.Add(FaultCode.Unknown, MissionParameter.Name, MissionsApi.Unknown(mission, catalogue));
        var outcome = query.Text(OutcomeParameter);
        if (outcome is not null && catalogue.FindOutcome(outcome) is null)
            query.Add(FaultCode.Unknown, OutcomeParameter.Name, OutcomesApi.Unknown(outcome, catalogue));
        var source = query.Text(SourceParameter);
        var sources = catalogue
            .Indicators.SelectMany(i => i.Series)
            .Select(s => s.Source)
            .Distinct()
            .ToList();
        if (source is not null && !sources.Contains(source))
            query.Add(
                FaultCode.Unknown,
                SourceParameter.Name,
                $"No indicator is read from {NearMatches.Quote(source)}; sources are {string.Join(", ", sources)}."
            );
        return new IndicatorFilter(
            mission,
            outcome,
            source,
            query.Choice(HasTargetParameter) is { } flag ? flag == "true" : null,
            query.Text(TextParameter)
        );
    }

    public bool Takes(Indicator indicator, RoadmapCatalogue catalogue) =>
        (Mission is null || indicator.Outcomes.Any(code => catalogue.FindOutcome(code)?.Mission == Mission))
        && (Outcome is null || indicator.Outcomes.Contains(Outcome))
        && (Source is null || indicator.Series.Any(s => s.Source == Source))
        && (HasTarget is null || catalogue.TargetsOf(indicator).Any() == HasTarget)
        && (Text is null || Holds(indicator, Text));

    private static bool Holds(Indicator indicator, string text) =>
        indicator.Slug.Contains(text, StringComparison.OrdinalIgnoreCase)
        || indicator.Title.Contains(text, StringComparison.OrdinalIgnoreCase)
        || indicator.Definition.Contains(text, StringComparison.OrdinalIgnoreCase);
}
