namespace RoadmapIndicators.Tests.Api;

/// <summary>A figure of test data: invented values on real codes.</summary>
public sealed record Figure(
    string Area,
    string Period,
    decimal? Value,
    string Breakdown = "total",
    decimal? Lower = null,
    decimal? Upper = null,
    string Status = "normal",
    string? Marker = null,
    decimal? Numerator = null,
    decimal? Denominator = null
);
