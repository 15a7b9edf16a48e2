namespace RoadmapIndicators.Api.Progress;

/// <summary>Which measures of a scorecard are shown.</summary>
public enum ProgressFilter
{
    /// <summary>Worse than the benchmark, by the test, or by the digits where none can be made.</summary>
    Worse,

    /// <summary>With a sustained trend the wrong way.</summary>
    Worsening,

    /// <summary>Both.</summary>
    WorseAndWorsening,
}
