namespace RoadmapIndicators.Api.Figures;

/// <summary>What a figure shows.</summary>
public enum FigureKind
{
    /// <summary>One area over time: limits, projection, target, benchmark.</summary>
    Trend,

    /// <summary>Areas of one type as bars, best first.</summary>
    Ranking,

    /// <summary>Areas beside a target: where they began, where they are, where they will probably be.</summary>
    Target,

    /// <summary>Several areas over time, a small panel for each.</summary>
    Multiples,
}
