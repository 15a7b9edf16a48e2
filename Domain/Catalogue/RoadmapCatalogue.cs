using System.Collections.Frozen;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>
/// What the roadmap asks for and how it is measured: missions, outcomes, activities, indicators, targets and areas.
/// Lists keep the order of the catalogue's files.
/// </summary>
public sealed class RoadmapCatalogue
{
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly FrozenDictionary<string, Outcome> outcomes;
    private readonly FrozenDictionary<string, Mission> missions;
    private readonly FrozenDictionary<string, FigureSource> sources;

    /// <exception cref="ArgumentException">Two entries share a name, or one refers to another that is not there.</exception>
    public RoadmapCatalogue(
        IReadOnlyList<Mission> missions,
        IReadOnlyList<Outcome> outcomes,
        IReadOnlyList<Activity> activities,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Target> targets,
        IReadOnlyList<Area> areas,
        IReadOnlyList<string>? neighbourFeatures = null,
        IReadOnlyList<FigureSource>? sources = null
    )
    {
        Missions = missions;
        Outcomes = outcomes;
        Activities = activities;
        Indicators = indicators;
        Targets = targets;
        Areas = new AreaRegister(areas);
        NeighbourFeatures = neighbourFeatures ?? [];
        Sources = sources ?? [];
        this.missions = missions.ToFrozenDictionary(m => m.Slug);
        this.outcomes = outcomes.ToFrozenDictionary(o => o.Code);
        this.indicators = indicators.ToFrozenDictionary(i => i.Slug);
        this.sources = Sources.ToFrozenDictionary(s => s.Name);
        Require(outcomes.Select(o => o.Mission), this.missions, "mission");
        Require(activities.Select(a => a.Mission), this.missions, "mission");
        Require(activities.SelectMany(a => a.Outcomes), this.outcomes, "outcome");
        Require(indicators.SelectMany(i => i.Outcomes), this.outcomes, "outcome");
        Require(targets.Select(t => t.Indicator), this.indicators, "indicator");
        Require(NeighbourFeatures, this.indicators, "indicator");
    }

    public IReadOnlyList<Mission> Missions { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public IReadOnlyList<Activity> Activities { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Target> Targets { get; }

    public AreaRegister Areas { get; }

    /// <summary>Slugs of the indicators by which areas are told to be alike.</summary>
    public IReadOnlyList<string> NeighbourFeatures { get; }

    /// <summary>What is known of the sources; a source may have no entry, and is then neither described nor asked.</summary>
    public IReadOnlyList<FigureSource> Sources { get; }

    public Mission? FindMission(string slug) => missions.GetValueOrDefault(slug);

    public Outcome? FindOutcome(string code) => outcomes.GetValueOrDefault(code);

    public Indicator? FindIndicator(string slug) => indicators.GetValueOrDefault(slug);

    public FigureSource? FindSource(string name) => sources.GetValueOrDefault(name);

    /// <summary>Until when a release of a source may not be taken; the usual time where the source says none.</summary>
    public ReleaseEmbargo EmbargoOf(string source) =>
        new(FindSource(source)?.Schedule?.Embargo ?? SourceSchedule.UsualEmbargo);

    public IEnumerable<Outcome> OutcomesOf(Mission mission) => Outcomes.Where(o => o.Mission == mission.Slug);

    public IEnumerable<Indicator> IndicatorsOf(Outcome outcome) =>
        Indicators.Where(i => i.Outcomes.Contains(outcome.Code));

    public IEnumerable<Indicator> IndicatorsFrom(FigureSource source) =>
        Indicators.Where(i => i.Series.Any(series => series.Source == source.Name));

    public IEnumerable<Target> TargetsOf(Indicator indicator) =>
        Targets.Where(t => t.Indicator == indicator.Slug);

    private static void Require<T>(IEnumerable<string> names, FrozenDictionary<string, T> known, string kind)
    {
        if (names.FirstOrDefault(name => !known.ContainsKey(name)) is { } missing)
            throw new ArgumentException($"The catalogue has no {kind} '{missing}'.");
    }
}
