using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Makes rows and columns of figures.</summary>
public static class FiguresTable
{
    private static readonly HashSet<string> Codes = ["indicator", "area", "period"];
    private static readonly HashSet<string> Names = ["indicatorTitle", "areaName", "periodLabel"];

    public static Table Of(FiguresPage page, TableNotes notes, AreaRegister areas, Labels labels) =>
        Table.Of(
            notes,
            ColumnsOf([.. page.Parts.Select(p => p.At.Indicator)], labels),
            FigureRow.All(page, areas)
        );

    /// <summary>The columns of figures of some indicators.</summary>
    public static Columns<FigureRow> ColumnsOf(IReadOnlyList<Indicator> indicators, Labels labels)
    {
        var bySlug = indicators.ToDictionary(i => i.Slug);
        var columns = new Columns<FigureRow>()
            .Text("indicator", "The indicator's name in addresses.", r => r.Indicator, identifies: true)
            .Text("indicatorTitle", "The indicator's short name.", r => bySlug[r.Indicator].Title)
            .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
            .Text("areaName", "Name of the area.", r => r.Area.Name)
            .Text("areaType", "What kind of place it is.", r => WireJson.NameOf(r.Area.Type))
            .Text("period", "Code of the period.", r => r.Period.Code, identifies: true)
            .Text("periodLabel", "The period for people.", r => r.Period.Label)
            .Day("periodStart", "First day of the period.", r => r.Period.Start)
            .Day("periodEnd", "Last day of the period, included.", r => r.Period.End)
            .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Breakdown, identifies: true)
            .Number(
                "value",
                "The figure in its unit, digit for digit as published; empty where there is none, as status says.",
                r => r.Value
            )
            .Number("lower", "Lower 95 % confidence limit as published.", r => r.Lower)
            .Number("upper", "Upper 95 % confidence limit as published.", r => r.Upper)
            .Text(
                "status",
                "What the publisher says of the figure, or why there is none.",
                r => r.Status.Name()
            )
            .Text("marker", "The publisher's own marker, as written.", r => r.Marker)
            .Number("numerator", "The count above the line, where published.", r => r.Numerator)
            .Number("denominator", "The count below the line, where published.", r => r.Denominator)
            .Text("unit", "The unit of value, lower and upper.", r => bySlug[r.Indicator].Unit.Name)
            .Text("source", "Who publishes the figure.", r => bySlug[r.Indicator].Publisher)
            .Whole("release", "The release that said so: /v1/releases/{id}.", r => r.Release)
            .Whole("edition", "The edition that last changed the indicator's figures.", r => r.Edition)
            .Text("note", "What else the publisher says of the figure.", r => r.Note);
        return labels switch
        {
            Labels.Codes => columns.Without(Names),
            Labels.Names => columns.Without(Codes),
            _ => columns,
        };
    }
}
