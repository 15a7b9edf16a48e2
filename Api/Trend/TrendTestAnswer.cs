using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Trend;

/// <summary>The test behind the direction.</summary>
/// <param name="Name">mann-kendall-exact; mann-kendall-normal for series too long to be enumerated; seasonal-kendall for parts of a year.</param>
/// <param name="Statistic">S: later-is-higher pairs less later-is-lower pairs.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="N">How many periods were tested.</param>
/// <param name="MinimumAttainablePValue">The least that so many periods (and their ties) could have given; null for seasons.</param>
[JsonConverter(typeof(TrendTestConverter))]
public sealed record TrendTestAnswer(
    string Name,
    int Statistic,
    double PValue,
    int N,
    double? MinimumAttainablePValue
);
