namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Every number that decides whether a release is held. Each lies between the farthest sound release and the nearest
/// wrong one that were measured; README.md beside this file has the table.
/// </summary>
public static class ReviewThresholds
{
    /// <summary>Shares and ranks of fewer areas say too little.</summary>
    public const int FewestAreas = 20;

    /// <summary>Values with fewer different figures than these, such as stars, repeat by chance.</summary>
    public const int FewestDifferentValues = 10;

    /// <summary>Share of areas whose values are those of another period, from which the label is wrong.</summary>
    public const double RepeatedShare = 0.9;

    /// <summary>Rank correlation with the neighbouring row from which rows may have slipped.</summary>
    public const double NeighbourCorrelation = 0.5;

    /// <summary>How much more the values agree with the neighbouring row than with their own, in Fisher's z.</summary>
    public const double NeighbourGain = 0.2;

    /// <summary>Rank correlation of the values of one period before and after, below which places have changed rows.</summary>
    public const double SamePeriodCorrelation = 0.8;

    /// <summary>Rank correlation with the period before, below which the order of areas is lost.</summary>
    public const double LostCorrelation = 0.3;

    /// <summary>How far below the series' own usual correlation that must be, in Fisher's z.</summary>
    public const double CorrelationDrop = 0.5;

    /// <summary>A drop, in Fisher's z, to less than twice the lost correlation that no shock explains.</summary>
    public const double CertainDrop = 1.8;

    /// <summary>
    /// A change of the median by more than this factor tells a shock, which may well reorder areas, from a mere loss of
    /// order.
    /// </summary>
    public const double UnchangedLevel = 1.25;

    /// <summary>A change by this factor or more in one step is far from any that was seen, and near a change of unit.</summary>
    public const double ScaleFactor = 5;

    /// <summary>Share of areas that must have changed by the factor; of a series without history twice as many.</summary>
    public const double ScaledShare = 0.25;

    /// <summary>How many times the share that the series has shown before.</summary>
    public const double ScaledAgainstHistory = 5;

    /// <summary>Share of the areas of a period whose values change, from which it is restated as a whole.</summary>
    public const double RestatedShare = 0.5;

    /// <summary>The median change of a restated period, as a share of a usual step from period to period.</summary>
    public const double RestatedStep = 0.25;

    /// <summary>The same of a series with one period, as a share of the spread of the areas: there is no step to compare with.</summary>
    public const double RestatedSpread = 0.02;

    /// <summary>Share of the areas of one type that a release may lose.</summary>
    public const double GoneShare = 0.1;

    /// <summary>One area gone of a handful is no pattern.</summary>
    public const int FewestGone = 2;
}
