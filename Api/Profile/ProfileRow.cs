using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Progress;

namespace RoadmapIndicators.Api.Profile;

/// <summary>A measure of one area as a row.</summary>
/// <param name="Area">Where.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Measure">How the area does by it, or why there is no figure.</param>
public sealed record ProfileRow(AreaRef Area, string MethodVersion, MeasureAnswer Measure)
{
    public static readonly Columns<ProfileRow> Columns = new Columns<ProfileRow>()
        .Text("area", "GSS code of the area.", r => r.Area.Code, identifies: true)
        .Text("areaName", "Name of the area.", r => r.Area.Name)
        .Measures(r => r.Measure)
        .Text("methodVersion", "The version of the methods.", r => r.MethodVersion);

    /// <summary>The measures that have a figure, then those that have none.</summary>
    public static IEnumerable<ProfileRow> All(ProfileAnswer answer) =>
        answer
            .Measures.Concat(answer.WithoutFigures)
            .Select(measure => new ProfileRow(answer.Area, answer.MethodVersion, measure));
}
