namespace RoadmapIndicators.Domain;

/// <summary>
/// The version of the methods: raised whenever the same figures would give another answer. Answers and the ledger of
/// forecasts name it.
/// </summary>
public static class MethodRevision
{
    public const string Current = "2";
}
