using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Trends as rows, one for each area: the verdict and the numbers behind it, without the series.</summary>
public static class TrendColumns
{
    public static readonly Columns<TrendAnswer> All = new Columns<TrendAnswer>()
        .Text("indicator", "The indicator's name in addresses.", t => t.Indicator, identifies: true)
        .Text("area", "GSS code of the area.", t => t.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", t => t.Area.Name)
        .Text("breakdown", "Of whom: total, or dimension:group.", t => t.Breakdown, identifies: true)
        .Text("latestPeriod", "Code of the newest period with a value.", t => Latest(t)?.Period.Code)
        .Number("latestValue", "Its figure, digit for digit as published.", t => Latest(t)?.Value)
        .Text("from", "Code of the first period of the segment analysed.", t => t.Change?.From.Period.Code)
        .Text("to", "Code of the last.", t => t.Change?.To.Period.Code)
        .Number("change", "Last figure less first, in the indicator's unit.", t => t.Change?.Absolute)
        .Calculated("changePercent", "The same in per cent of the first.", t => t.Change?.Percent)
        .Text(
            "direction",
            "Which way, and whether that is sustained.",
            t => WireJson.NameOf(t.Trend.Direction)
        )
        .Text("judgement", "Whether that is good.", t => WireJson.NameOf(t.Trend.Judgement))
        .Calculated(
            "slopePerYear",
            "Theil-Sen slope, in the indicator's unit a year.",
            t => t.Trend.SlopePerYear
        )
        .Calculated("slopeLower", "Its exact lower 95 % limit.", t => t.Trend.SlopeInterval?[0])
        .Calculated("slopeUpper", "Its exact upper 95 % limit.", t => t.Trend.SlopeInterval?[1])
        .Text("test", "The test of a sustained change.", t => t.Trend.Test?.Name)
        .Whole("statistic", "Its statistic.", t => t.Trend.Test?.Statistic)
        .Calculated("pValue", "Its p-value, two-sided.", t => t.Trend.Test?.PValue)
        .Whole("n", "How many figures were tested.", t => t.Trend.Test?.N)
        .Text("reason", "Why there is no test or no figure.", t => t.Reason ?? t.Trend.Explanation)
        .Text("headline", "The same in one plain sentence.", t => t.Headline)
        .Whole("edition", "The edition that last changed the figures.", t => t.Edition)
        .Text("methodVersion", "The version of the methods.", t => t.MethodVersion);

    private static ObservationRow? Latest(TrendAnswer answer) =>
        answer.Observations.LastOrDefault(o => o.Value is not null);
}
