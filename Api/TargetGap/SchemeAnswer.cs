using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Schemes;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>What one published scheme says. Tested on real series, "on track" came true about as often as a coin.</summary>
/// <param name="Name">The scheme.</param>
/// <param name="Version">The edition of its rules.</param>
/// <param name="Category">In the scheme's own words.</param>
/// <param name="Inputs">The numbers that decided, by name.</param>
/// <param name="Reason">Why its usual rule did not apply; null where it did.</param>
public sealed record SchemeAnswer(
    string Name,
    string Version,
    string Category,
    IReadOnlyDictionary<string, double> Inputs,
    string? Reason
)
{
    public static SchemeAnswer Of(SchemeVerdict verdict) =>
        new(
            verdict.Name,
            verdict.Version,
            verdict.Category,
            verdict.Inputs.ToDictionary(i => i.Name, i => i.Value),
            verdict.Reason is { } reason ? RefusalText.Of(reason) : null
        );
}
