namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>How an indicator's periods are to be read.</summary>
public enum PeriodKind
{
    /// <summary>What happened, or an average, over the period.</summary>
    Interval,

    /// <summary>The state at a time of which only the month matters: the publisher's day is dropped.</summary>
    Snapshot,

    /// <summary>A survey of one day, which is part of what the figure means.</summary>
    Day,

    /// <summary>Windows that overlap, such as three years moving by one: neighbours share data.</summary>
    Rolling,
}
