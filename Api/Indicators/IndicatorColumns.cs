using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>The columns of a list of indicators.</summary>
public static class IndicatorColumns
{
    public static readonly Columns<IndicatorAnswer> All = new Columns<IndicatorAnswer>()
        .Text("indicator", "Its name in addresses.", i => i.Slug, identifies: true)
        .Text("indicatorTitle", "A short name.", i => i.Title)
        .Text("definition", "What is counted, of whom or what, where and how.", i => i.Definition)
        .Text("unit", "The unit of its values.", i => i.Unit.Name)
        .Text("polarity", "Which way is better.", i => WireJson.NameOf(i.Polarity))
        .Text("valueType", "What sort of number it is.", i => WireJson.NameOf(i.ValueType))
        .Text("frequency", "How often the publisher promises figures.", i => i.Frequency)
        .Text("mission", "The mission of its main outcome.", i => i.Mission)
        .Text("outcomes", "Codes of its outcomes, the main one first.", i => string.Join(' ', i.Outcomes))
        .Text("breakdowns", "The breakdowns held.", i => string.Join(' ', i.Breakdowns))
        .Whole("targets", "How many published targets are read against it.", i => i.Targets.Count)
        .Whole("observations", "How many figures are held.", i => i.Coverage.Observations)
        .Text("firstPeriod", "The oldest period held.", i => i.Coverage.FirstPeriod?.Code)
        .Text("lastPeriod", "The newest period held.", i => i.Coverage.LastPeriod?.Code)
        .Text("source", "Who publishes the figures.", i => i.Source.Publisher)
        .Text("licence", "Their licence.", i => i.Source.Licence)
        .Text("url", "Where a reader finds them.", i => i.Source.Url)
        .Text("citation", "The source in one line, for a report.", i => i.Source.Citation)
        .Text("toObtain", "Where no figures are held: whom to ask, and for what.", i => i.ToObtain);
}
