using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Sources;

/// <summary>Puts together what the catalogue says of sources and how they do.</summary>
public static class SourceMaker
{
    /// <summary>
    /// Every source, by name: those of the catalogue, those that its indicators name, and those that something is
    /// recorded of.
    /// </summary>
    /// <param name="catalogue">The catalogue in force.</param>
    /// <param name="states">What is recorded, by source.</param>
    /// <param name="today">Today, in London.</param>
    public static IReadOnlyList<SourceAnswer> Make(
        RoadmapCatalogue catalogue,
        IReadOnlyDictionary<string, SourceState> states,
        DateOnly today
    )
    {
        var indicators = catalogue
            .Indicators.SelectMany(i => i.Series.Select(series => (series.Source, i.Slug)))
            .Distinct()
            .ToLookup(pair => pair.Source, pair => pair.Slug);
        return
        [
            .. catalogue
                .Sources.Select(source => source.Name)
                .Union(indicators.Select(group => group.Key))
                .Union(states.Keys)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                    Of(
                        name,
                        catalogue.FindSource(name),
                        [.. indicators[name]],
                        states.GetValueOrDefault(name) ?? SourceState.Nothing(name),
                        today
                    )
                ),
        ];
    }

    private static SourceAnswer Of(
        string name,
        FigureSource? source,
        IReadOnlyList<string> indicators,
        SourceState state,
        DateOnly today
    ) =>
        new(
            name,
            source?.Title ?? name,
            source?.Publisher,
            source?.Description,
            source?.AskAt,
            indicators,
            source?.Schedule is { } schedule ? ScheduleAnswer.Of(schedule) : null,
            source?.PromisedFrequency,
            state.LastSuccess,
            state.StartedAt is { } started
                ? new SourceAttempt(started, state.EndedAt, state.Outcome, state.Message, state.Worker)
                : null,
            state.NextRun,
            state.FailingSince,
            state.Held,
            new ReleaseCounts(
                state.Published,
                state.Unchanged,
                state.Held,
                state.Refused,
                state.Rejected,
                state.Superseded
            ),
            state.NewestPublishedOn,
            SourceAge.Of(state.NewestPublishedOn, today, source?.PromisedFrequency)
        );
}
