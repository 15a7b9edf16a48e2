using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Reads <c>benchmark</c>.</summary>
public static class BenchmarkQuery
{
    private const string Neighbours = "neighbours";
    private const string Target = "target";

    public static readonly QueryParameter Benchmark = new(
        "benchmark",
        "What to set the areas beside: the GSS code of an area; neighbours for the areas most like each; target for the published target that is most to the point, or a target by its id.",
        "E92000001",
        Required: true
    );

    /// <summary>The benchmark; null where the request is at fault, which the reader then says.</summary>
    public static BenchmarkChoice? Read(QueryReader query, IndicatorVintage? at, AreaRegister areas)
    {
        if (query.Text(Benchmark) is not { } text)
            return null;
        if (text.Equals(Neighbours, StringComparison.OrdinalIgnoreCase))
            return new BenchmarkChoice(BenchmarkKind.Neighbours);
        if (text.Equals(Target, StringComparison.OrdinalIgnoreCase))
            return new BenchmarkChoice(BenchmarkKind.Target);
        var targets = at?.Catalogue.Catalogue.TargetsOf(at.Indicator).ToList() ?? [];
        if (targets.Find(t => t.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } target)
            return new BenchmarkChoice(BenchmarkKind.Target, Target: target.Id);
        if (areas.Find(text) is { } area)
            return new BenchmarkChoice(BenchmarkKind.Area, area.Code);
        if (AreaCode.TryParse(text, out var code) && at?.Panel?.Areas.Contains(code) == true)
            return new BenchmarkChoice(BenchmarkKind.Area, code);
        var known = areas
            .All.Select(a => new NearMatches.Candidate(a.Code.Value, a.Name))
            .Append(new NearMatches.Candidate(Neighbours))
            .Append(new NearMatches.Candidate(Target))
            .Concat(targets.Select(t => new NearMatches.Candidate(t.Id)));
        query.Add(
            FaultCode.Unknown,
            Benchmark.Name,
            $"benchmark={NearMatches.Quote(text)} is not an area, neighbours, target or the id of a target of this indicator."
                + NearMatches.Hint(text, known)
        );
        return null;
    }
}
