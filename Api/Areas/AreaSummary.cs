using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Areas;

/// <summary>An area in a list.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">For display.</param>
/// <param name="Type">What kind of place it is.</param>
/// <param name="ValidFrom">First day of the code, where known.</param>
/// <param name="ValidTo">Last day of the code; null while it is in use.</param>
public sealed record AreaSummary(
    string Code,
    string Name,
    AreaType Type,
    DateOnly? ValidFrom,
    DateOnly? ValidTo
)
{
    public static readonly Columns<AreaSummary> Columns = new Columns<AreaSummary>()
        .Text("area", "GSS code.", a => a.Code, identifies: true)
        .Text("areaName", "For display.", a => a.Name)
        .Text("areaType", "What kind of place it is.", a => WireJson.NameOf(a.Type))
        .Day("validFrom", "First day of the code, where known.", a => a.ValidFrom)
        .Day("validTo", "Last day of the code; empty while it is in use.", a => a.ValidTo);

    public static AreaSummary Of(Area area) =>
        new(area.Code.Value, area.Name, area.Type, area.ValidFrom, area.ValidTo);
}
