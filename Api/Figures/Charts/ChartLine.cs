namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>A series in a chart. A break of the series parts it: no line is drawn across.</summary>
/// <param name="Label">Its name, at its end.</param>
/// <param name="Segments">Its parts, oldest first, each of one point or more.</param>
public sealed record ChartLine(string Label, IReadOnlyList<IReadOnlyList<ChartPoint>> Segments)
{
    public IEnumerable<ChartPoint> Points => Segments.SelectMany(segment => segment);
}
