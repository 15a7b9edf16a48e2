using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Comparisons as rows, one for each area.</summary>
public static class ComparisonColumns
{
    public static readonly Columns<ComparisonAnswer> All = new Columns<ComparisonAnswer>()
        .Text("indicator", "The indicator's name in addresses.", c => c.Indicator, identifies: true)
        .Text("area", "GSS code of the area.", c => c.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", c => c.Area.Name)
        .Text("breakdown", "Of whom: total, or dimension:group.", c => c.Breakdown, identifies: true)
        .Text("benchmark", "What it was set beside, in words.", c => c.Benchmark.Label)
        .Text("benchmarkArea", "GSS code of that, where it is an area.", c => c.Benchmark.Area?.Code)
        .Text("period", "Code of the period compared.", c => c.Period?.Code)
        .Number("value", "The area's figure, digit for digit as published.", c => c.Figure?.Value)
        .Number("lower", "Lower 95 % confidence limit as published.", c => c.Figure?.Lower)
        .Number("upper", "Upper 95 % confidence limit as published.", c => c.Figure?.Upper)
        .Text("status", "What the publisher says of the figure.", c => c.Figure?.Status.Name())
        .Number(
            "benchmarkValue",
            "What was compared with: the benchmark's value, or that of the rest of it.",
            c => c.Benchmark.Value
        )
        .Number(
            "difference",
            "The area less the benchmark, in the indicator's unit.",
            c => c.Difference?.Absolute
        )
        .Calculated(
            "differenceRelative",
            "The same as a share of the benchmark.",
            c => c.Difference?.Relative
        )
        .Calculated("differenceLower", "Lower 95 % limit of the difference.", c => c.Interval?[0])
        .Calculated("differenceUpper", "Upper 95 % limit of the difference.", c => c.Interval?[1])
        .Text(
            "test",
            "The test of the difference.",
            c => c.Test is { } test ? WireJson.NameOf(test.Name) : null
        )
        .Calculated("pValue", "Its p-value, two-sided.", c => c.Test?.PValue)
        .Text("judgement", "What the test says at 95 %.", c => WireJson.NameOf(c.Judgement))
        .Text(
            "standing",
            "On which side the digits lie, whatever chance may have done.",
            c => WireJson.NameOf(c.Standing)
        )
        .Text("headline", "The same in plain words.", c => c.Headline)
        .Text("reason", "Why there is no judgement, and what else a reader must know.", c => c.Explanation)
        .Whole("edition", "The edition that last changed the figures.", c => c.Edition)
        .Text("methodVersion", "The version of the methods.", c => c.MethodVersion);
}
