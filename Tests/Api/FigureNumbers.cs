namespace RoadmapIndicators.Tests.Api;

/// <summary>What a format says of a figure. Decimals compare by value and are read without rounding.</summary>
public sealed record FigureNumbers(
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    decimal? Numerator,
    decimal? Denominator,
    string Status
);
