using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>What the figures of the latest segment say of the trend.</summary>
/// <param name="Direction">From the test, at 5 % two-sided.</param>
/// <param name="Judgement">Whether that is good, by the indicator's polarity.</param>
/// <param name="SlopePerYear">Units per year; null below three periods.</param>
/// <param name="SlopeInterval">Exact 95 % limits, lower and upper; null below five periods.</param>
/// <param name="Method">How the slope is made: theil-sen, or seasonal-sen for parts of a year.</param>
/// <param name="Test">The test; null where no figure has a value.</param>
/// <param name="Reason">A short name of why no direction is given; null where one is.</param>
/// <param name="Explanation">The same in words, and what was left out.</param>
[JsonConverter(typeof(TrendVerdictConverter))]
public sealed record TrendVerdict(
    TrendDirection Direction,
    TrendJudgement Judgement,
    double? SlopePerYear,
    IReadOnlyList<double>? SlopeInterval,
    string Method,
    TrendTestAnswer? Test,
    string? Reason,
    string? Explanation
);
