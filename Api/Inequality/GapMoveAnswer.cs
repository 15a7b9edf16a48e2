using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>How far one side of a gap moved.</summary>
/// <param name="Key">Whose.</param>
/// <param name="From">Its first figure of the periods compared.</param>
/// <param name="To">Its latest.</param>
/// <param name="Absolute">In the indicator's unit.</param>
public sealed record GapMoveAnswer(string Key, ValueAt From, ValueAt To, decimal Absolute)
{
    public static GapMoveAnswer? Of(string key, TrendChange? change) =>
        change is null
            ? null
            : new GapMoveAnswer(key, ValueAt.Of(change.From), ValueAt.Of(change.To), change.Absolute);
}
