using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>One figure that a period had for a time, as a row.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Period">When.</param>
/// <param name="Was">What the figure was, and in which editions.</param>
public sealed record RevisionRow(
    string Indicator,
    AreaRef Area,
    string Breakdown,
    PeriodRef Period,
    VintageValue Was
)
{
    public static readonly Columns<RevisionRow> Columns = new Columns<RevisionRow>()
        .Text("indicator", "The indicator's name in addresses.", r => r.Indicator, identifies: true)
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Breakdown, identifies: true)
        .Text("period", "Code of the period.", r => r.Period.Code, identifies: true)
        .Text("periodLabel", "The period for people.", r => r.Period.Label)
        .Whole("edition", "The first edition in which it held.", r => r.Was.Edition, identifies: true)
        .Day("editionDate", "When the release of that edition was published.", r => r.Was.EditionDate)
        .Whole("release", "The release that said so: /v1/releases/{id}.", r => r.Was.Release)
        .Whole(
            "untilEdition",
            "The first edition in which it held no longer; empty while it does.",
            r => r.Was.UntilEdition
        )
        .Text(
            "withdrawn",
            "true where it ended without another in its place.",
            r => r.Was.Withdrawn ? "true" : "false"
        )
        .Number("value", "The figure, digit for digit as published.", r => r.Was.Value)
        .Number("lower", "Lower 95 % confidence limit as published.", r => r.Was.Lower)
        .Number("upper", "Upper 95 % confidence limit as published.", r => r.Was.Upper)
        .Text(
            "status",
            "What the publisher said of the figure, or why there was none.",
            r => r.Was.Status.Name()
        )
        .Text("marker", "The publisher's own marker, as written.", r => r.Was.Marker)
        .Number("change", "The value less the one before it.", r => r.Was.Change);

    public static IEnumerable<RevisionRow> All(IEnumerable<RevisionsAnswer> answers) =>
        from answer in answers
        from period in answer.Periods
        from value in period.Values
        select new RevisionRow(answer.Indicator, answer.Area, answer.Breakdown, period.Period, value);
}
