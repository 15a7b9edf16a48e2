namespace RoadmapIndicators.Benchmarks.Api;

/// <summary>What a run of load gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">Half the answers took no longer, in milliseconds.</param>
/// <param name="P99">99 % of the answers took no longer, in milliseconds.</param>
/// <param name="Errors">Answers that were no success, or did not come.</param>
internal sealed record LoadResult(double PerSecond, double Median, double P99, long Errors);
