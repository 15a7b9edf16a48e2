using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Progress;

/// <summary>Reads what a scorecard is asked for.</summary>
public static class ProgressQuery
{
    public static readonly QueryParameter Benchmark = new(
        "benchmark",
        "An area to set each measure beside, by GSS code.",
        "E92000001"
    );

    public static readonly QueryParameter Filter = new(
        "filter",
        "Only measures that are worse than the benchmark, that have a sustained trend the wrong way, or both. Counts are still of all. worse needs a benchmark.",
        "worseAndWorsening",
        OneOf: ["worse", "worsening", "worseAndWorsening"]
    );

    public static readonly QueryParameter[] Parameters =
    [
        Questions.Parameters.RequiredAreas,
        Benchmark,
        Filter,
        Questions.Parameters.Edition,
        Questions.Parameters.AsOf,
    ];

    /// <summary>One question for each area, in the order asked for.</summary>
    public static IReadOnlyList<ProgressQuestion> Read(QueryReader query, AreaRegister areas)
    {
        var named = AreaQuery.Named(query, Questions.Parameters.RequiredAreas, areas, panel: null);
        var benchmark = AreaQuery.One(query, Benchmark, areas);
        var filter = query.Choice(Filter) is { } text
            ? Enum.Parse<ProgressFilter>(text, ignoreCase: true)
            : (ProgressFilter?)null;
        if (filter is ProgressFilter.Worse or ProgressFilter.WorseAndWorsening && !query.Has(Benchmark))
            query.Add(
                FaultCode.Required,
                Benchmark.Name,
                $"{Benchmark.Name} is needed to tell what is worse, for example {Benchmark.Name}={Benchmark.Example}."
            );
        return [.. named.Select(area => new ProgressQuestion(area, benchmark, filter))];
    }
}
