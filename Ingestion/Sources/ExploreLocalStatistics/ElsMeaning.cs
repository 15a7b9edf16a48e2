using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>
/// Holds what a file says of its figures' meaning against the catalogue: another measure or unit refuses the file, an
/// opposite polarity is only worth a look, because the publisher's column is not reliable.
/// </summary>
internal static class ElsMeaning
{
    // Signs that stand for one unit wherever they stand.
    private static readonly string[] Signs = ["%", "£"];

    /// <summary>Why the file cannot be taken as the catalogue's series; null when nothing speaks against it.</summary>
    public static Reading.Refused? Refusal(CsvRow row, ElsColumns columns, SeriesTitles.Wanted wanted) =>
        MeasureChanged(row, columns, wanted) ?? UnitChanged(row, columns, wanted.Indicator);

    /// <summary>A flag where the file calls better what the catalogue calls worse; null where it does not.</summary>
    public static Reading.Flag? OppositePolarity(CsvRow row, ElsColumns columns, SeriesTitles.Wanted wanted)
    {
        var indicator = wanted.Indicator;
        var ours = indicator.Polarity switch
        {
            Polarity.HigherIsBetter => "1",
            Polarity.LowerIsBetter => "-1",
            _ => null,
        };
        var theirs = columns.Polarity is { } at ? row.Fields[at].Trim() : "";
        return ours is null || theirs is not ("1" or "-1") || theirs == ours
            ? null
            : new(
                indicator.Slug,
                row.Line,
                "polarity",
                theirs,
                "oppositePolarity",
                $"The file's polarity is {theirs}, the catalogue says that {(ours == "1" ? "more" : "less")} is better; the catalogue's is used."
            );
    }

    private static Reading.Refused? MeasureChanged(CsvRow row, ElsColumns columns, SeriesTitles.Wanted wanted)
    {
        if (wanted.Series.Measure is not { } expected || columns.Measure is not { } at)
            return null;
        var found = row.Fields[at];
        return found == expected || SeriesTitles.Folded(found) == SeriesTitles.Folded(expected)
            ? null
            : new(
                "measureChanged",
                $"Line {row.Line}: the measure of {wanted.Indicator.Slug} is '{found}' where the catalogue expects '{expected}'. If the publisher has changed what it measures, declare it in the catalogue first."
            );
    }

    // Units are written in many ways; only the signs are unmistakable.
    private static Reading.Refused? UnitChanged(CsvRow row, ElsColumns columns, Indicator indicator)
    {
        if (columns.Unit is not { } at || row.Fields[at].Trim() is not { Length: > 0 } found)
            return null;
        var sign = SeriesTitles.Folded(found) switch
        {
            "percentage" or "percent" or "per cent" => "%",
            "pounds" or "pounds sterling" or "gbp" => "£",
            _ => found,
        };
        return Array.TrueForAll(Signs, known => (indicator.Unit.Symbol == known) == (sign == known))
            ? null
            : new(
                "unitChanged",
                $"Line {row.Line}: the unit of {indicator.Slug} is '{found}' where the catalogue expects {indicator.Unit.Name}. If the publisher has changed the unit, declare it in the catalogue first."
            );
    }
}
