using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Changes;

/// <summary>One figure that an edition changed.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Kind">What it did to the figure.</param>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Period">When.</param>
/// <param name="Old">The figure before; null where there was none.</param>
/// <param name="New">The figure after; null where it was withdrawn.</param>
public sealed record ChangeRow(
    int Edition,
    ChangeKind Kind,
    string Indicator,
    AreaRef Area,
    string Breakdown,
    PeriodRef Period,
    ChangeState? Old,
    ChangeState? New
)
{
    public static readonly Columns<ChangeRow> Columns = new Columns<ChangeRow>()
        .Whole("edition", "The edition.", r => r.Edition, identifies: true)
        .Text("kind", "added, revised or withdrawn.", r => WireJson.NameOf(r.Kind))
        .Text("indicator", "The indicator's name in addresses.", r => r.Indicator, identifies: true)
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Text("breakdown", "Of whom: total, or dimension:group.", r => r.Breakdown, identifies: true)
        .Text("period", "Code of the period.", r => r.Period.Code, identifies: true)
        .Text("periodLabel", "The period for people.", r => r.Period.Label)
        .Number("oldValue", "The figure before.", r => r.Old?.Value)
        .Text("oldStatus", "Its status before.", r => r.Old?.Status.Name())
        .Text("oldMarker", "The publisher's marker before.", r => r.Old?.Marker)
        .Whole("oldRelease", "The release that said so before.", r => r.Old?.Release)
        .Number("newValue", "The figure after.", r => r.New?.Value)
        .Text("newStatus", "Its status after.", r => r.New?.Status.Name())
        .Text("newMarker", "The publisher's marker after.", r => r.New?.Marker)
        .Whole("newRelease", "The release that says so now.", r => r.New?.Release);
}
