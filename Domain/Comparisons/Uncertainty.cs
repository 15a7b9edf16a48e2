namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>What is known of how far chance may have moved a figure.</summary>
public enum Uncertainty
{
    /// <summary>Nothing: neither limits nor usable counts are published.</summary>
    Unknown,

    /// <summary>It is counted in full, as coverage is: there is no sampling error.</summary>
    CountedInFull,

    /// <summary>95 % limits are published.</summary>
    PublishedLimits,

    /// <summary>A count and its whole are published: Wilson limits follow.</summary>
    Proportion,

    /// <summary>Events and the population are published: Byar or exact Poisson limits follow.</summary>
    Rate,

    /// <summary>It is a level that somebody set, or a figure that is taken as exact.</summary>
    Exact,
}
