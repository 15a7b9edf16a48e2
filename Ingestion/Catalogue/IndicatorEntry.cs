using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Reads a file of <c>indicators/</c>: one indicator, whose slug is the file's name.</summary>
internal static class IndicatorEntry
{
    // Parameters of any source that hold the address of a file.
    private static readonly string[] AddressKeys = ["url", "address"];

    public static Indicator Read(Fields fields, string slug)
    {
        if (!FieldValues.IsSlug(slug))
            fields.Reader.Report(
                fields.Place,
                $"An indicator's file is named by its slug: small letters, digits and single hyphens, not '{slug}'."
            );
        fields.Reader.Define("indicator", slug, fields.Place);
        var indicator = new Indicator(
            slug,
            fields.Text("title"),
            fields.Text("definition"),
            fields.Entry("unit", "a unit", ReadUnit) ?? new Unit("", "", 0),
            fields.Choice<Polarity>("polarity"),
            fields.Choice<Domain.Catalogue.ValueType>("valueType"),
            fields.Choice<PeriodKind>("periodKind"),
            fields.Text("frequency"),
            fields.OptionalNumber("floor"),
            fields.OptionalNumber("ceiling"),
            fields.References("outcomes", "outcome"),
            fields.OptionalText("stateOfRegionIndicator"),
            fields.Text("publisher"),
            fields.Text("dataset"),
            fields.OptionalUrl("url"),
            fields.Text("licence"),
            fields.Entries("series", "a series", ReadSeries),
            fields.Entries("breaks", "a break", ReadBreak),
            fields.Texts("caveats"),
            fields.OptionalText("toObtain")
        );
        Check(fields, indicator);
        return indicator;
    }

    private static void Check(Fields fields, Indicator indicator)
    {
        if (indicator.Floor >= indicator.Ceiling)
            fields.Report(
                "floor",
                $"'floor' {indicator.Floor} must be less than 'ceiling' {indicator.Ceiling}."
            );
        if (indicator.Outcomes.Count == 0)
            fields.Report("outcomes", "'outcomes' names at least one outcome that the indicator speaks to.");
        if (indicator.Series.Count == 0 && indicator.ToObtain is null)
            fields.Report(
                "toObtain",
                "An indicator without 'series' has no figures: 'toObtain' says whom to ask, and for what."
            );
        foreach (var (earlier, later) in indicator.Breaks.Zip(indicator.Breaks.Skip(1)))
            if (later.From <= earlier.From)
                fields.Report(
                    "breaks",
                    $"Breaks stand oldest first: {later.From} is not after {earlier.From}."
                );
    }

    private static Unit ReadUnit(Fields fields) =>
        new(fields.Text("name"), fields.OptionalText("symbol") ?? "", fields.Integer("decimals", 0, 6));

    private static SourceSeries ReadSeries(Fields fields)
    {
        var source = fields.Text("source");
        if (source.Length > 0 && SourceList.Find(source) is null)
            fields.Report(
                "source",
                $"There is no source '{source}'."
                    + (
                        Reader.Near(source, SourceList.All.Select(known => known.Name))
                            is { Length: > 0 } near
                            ? near
                            : $" Sources are {Reader.Quoted(SourceList.All.Select(known => known.Name))}."
                    )
            );
        var series = new SourceSeries(
            source,
            fields.Texts("files"),
            fields.List("titles", item => ReadTitle(fields, item)),
            fields.OptionalText("measure"),
            fields.Pairs("parameters")
        );
        foreach (var key in AddressKeys)
            if (
                series.Parameters.TryGetValue(key, out var address)
                && !(
                    Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
                )
            )
                fields.Report(
                    "parameters",
                    $"The parameter '{key}' is the https address of a file, not '{address}'."
                );
        // Two indicators that both took a title would each hold the other's figures.
        foreach (var title in series.Titles)
            fields.Reader.Define(
                "indicator that reads",
                $"{source}: {SeriesTitles.Folded(title.Title)}",
                fields.PlaceOf("titles")
            );
        return series;
    }

    /// <summary>A title alone stands for everybody; with a breakdown it is written as two keys.</summary>
    private static SeriesTitle? ReadTitle(Fields series, YamlValue item) =>
        item is YamlValue.Text
            ? series.TextOf("titles", item) is { } title
                ? new SeriesTitle(title, Breakdown.Total.Key)
                : null
            : Fields.Read(item, "a title", series.File, series.Reader, ReadTitleOfGroup);

    private static SeriesTitle ReadTitleOfGroup(Fields fields)
    {
        var breakdown = fields.Text("breakdown");
        if (breakdown.Length > 0 && !Breakdown.TryParse(breakdown, out _))
            fields.Report(
                "breakdown",
                $"A breakdown is total, or parts such as sex:female or age:65-74,sex:male, not '{breakdown}'."
            );
        return new SeriesTitle(fields.Text("title"), breakdown);
    }

    private static SeriesBreak? ReadBreak(Fields fields)
    {
        var from = fields.Period("from");
        var kind = fields.Choice<BreakKind>("kind");
        var areas = fields.Areas("areas");
        var reason = fields.Text("reason");
        var source = fields.OptionalDocument("source");
        return from is { } period ? new SeriesBreak(period, kind, reason, source, areas) : null;
    }
}
