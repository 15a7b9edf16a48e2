using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>What a target is judged from: the figures of one area and group, and the panel that they are part of.</summary>
public sealed class TargetQuestion
{
    /// <param name="area">The area asked for.</param>
    /// <param name="breakdown">The group asked for.</param>
    /// <param name="indicator">What the figures mean.</param>
    /// <param name="panel">All figures of the indicator; null where none are held.</param>
    /// <param name="areas">What is known of areas.</param>
    /// <param name="noFigures">Why there are no figures, for when there are none.</param>
    public TargetQuestion(
        AreaCode area,
        Breakdown breakdown,
        Indicator indicator,
        Panel? panel,
        AreaRegister areas,
        string noFigures
    )
    {
        Area = area;
        Breakdown = breakdown;
        Indicator = indicator;
        Panel = panel;
        Areas = areas;
        NoFigures = noFigures;
        Points = panel is null ? [] : SeriesSegments.Of(panel.SeriesOf(area, breakdown), indicator).Latest;
    }

    public AreaCode Area { get; }

    public Breakdown Breakdown { get; }

    public Indicator Indicator { get; }

    public Panel? Panel { get; }

    public AreaRegister Areas { get; }

    public string NoFigures { get; }

    /// <summary>The latest segment's figures that have a value, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    public SeriesPoint? Latest => Points.Count == 0 ? null : Points[^1];

    public TargetBaseline? FirstAsBaseline =>
        Points.Count == 0
            ? null
            : new TargetBaseline(Points[0].Period, Points[0].Period.Label, Points[0].Value, Published: false);

    /// <summary>Half a display unit: published figures cannot show a smaller change.</summary>
    public double LeastChange => 0.5 * Math.Pow(10, -Indicator.Unit.Decimals);
}
