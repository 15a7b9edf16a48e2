using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What the program says of itself to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0,
        Failed = 1,
        BadUsage = 2,
        HeldForReview = 3;

    /// <summary>The worst that became of any release: a refusal before a hold before success.</summary>
    public static int Of(IEnumerable<ReleaseOutcome> outcomes)
    {
        var code = Done;
        foreach (var outcome in outcomes)
        {
            if (outcome.Status == ReleaseStatus.Refused)
                return Failed;
            if (outcome.Status == ReleaseStatus.Held)
                code = HeldForReview;
        }
        return code;
    }
}
