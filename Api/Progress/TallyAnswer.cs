using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Progress;

namespace RoadmapIndicators.Api.Progress;

/// <summary>How many measures stand where. They are never blended into one score.</summary>
/// <param name="Measures">All of them, each once.</param>
/// <param name="ByStatus">By the status of the target shown; every status stands in it, zeros too.</param>
/// <param name="ByTrend">By the judgement of the trend; every judgement stands in it, zeros too.</param>
/// <param name="WithoutData">Those without a figure.</param>
/// <param name="WithoutTarget">Those without a published target.</param>
/// <param name="WorstGaps">Those whose target is not met, the farthest from it first.</param>
public sealed record TallyAnswer(
    int Measures,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> ByTrend,
    IReadOnlyList<MeasureName> WithoutData,
    IReadOnlyList<MeasureName> WithoutTarget,
    IReadOnlyList<MeasureName> WorstGaps
)
{
    public static TallyAnswer Of(IReadOnlyList<MeasureProgress> lines)
    {
        var tally = ProgressTally.Of(lines);
        return new TallyAnswer(
            tally.Measures,
            tally.ByStatus.ToDictionary(s => WireJson.NameOf(s.Key), s => s.Value),
            tally.ByTrend.ToDictionary(t => WireJson.NameOf(t.Key), t => t.Value),
            [.. tally.WithoutData.Select(MeasureName.Of)],
            [.. tally.WithoutTarget.Select(MeasureName.Of)],
            [.. ProgressTally.WorstGaps(lines).Select(MeasureName.Of)]
        );
    }
}
