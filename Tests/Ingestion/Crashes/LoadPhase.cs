namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>What a load is at, in the order in which each release goes through it.</summary>
public enum LoadPhase
{
    /// <summary>The schema and the catalogue are brought up to date.</summary>
    Starting,

    /// <summary>The file is read and its figures are put by.</summary>
    Reading,

    /// <summary>The file is read and its figures, the first of their indicator, go to the store as they are read.</summary>
    Copying,

    /// <summary>The figures are gathered and compared with what is held.</summary>
    Checking,

    /// <summary>What is held is set beside the release and judged.</summary>
    Reviewing,

    /// <summary>The release, its edition and its figures are written.</summary>
    Publishing,

    /// <summary>The transaction of the release is committed.</summary>
    Committing,

    /// <summary>One release is done; the file is remembered, the next one opened.</summary>
    Between,
}
