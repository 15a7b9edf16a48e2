using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Progress;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Progress;

/// <summary>One line of a scorecard: an indicator, or one group of it where no total is published.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Outcomes">The outcomes it speaks to.</param>
/// <param name="Latest">The newest figure with a value; null where there is none.</param>
/// <param name="Display">The same as people read it.</param>
/// <param name="Trend">Which way it goes.</param>
/// <param name="TargetStatus">How it stands towards the target shown; noTarget without any.</param>
/// <param name="Target">The target shown: of several the one most to the point. Null where none has been published.</param>
/// <param name="Targets">All of its targets.</param>
/// <param name="Distance">What is still to be gained, in standard deviations of areas of the same type; null where it cannot be said.</param>
/// <param name="Benchmark">Beside the benchmark asked for; null where none was, or where it is the area itself.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Reason">Why there is no figure; null where there is one.</param>
public sealed record MeasureAnswer(
    string Indicator,
    string Title,
    string Breakdown,
    UnitAnswer Unit,
    Polarity Polarity,
    IReadOnlyList<string> Outcomes,
    MeasureLatestAnswer? Latest,
    string? Display,
    MeasureTrendAnswer Trend,
    TargetStatus TargetStatus,
    MeasureTargetAnswer? Target,
    IReadOnlyList<MeasureTargetAnswer> Targets,
    double? Distance,
    MeasureBenchmarkAnswer? Benchmark,
    int? Edition,
    DateOnly? EditionDate,
    SourceBlock Source,
    string? Reason
)
{
    /// <param name="line">What the figures say.</param>
    /// <param name="at">The indicator, in the state asked for.</param>
    /// <param name="area">The area, for the reason why there is no figure.</param>
    public static MeasureAnswer Of(MeasureProgress line, IndicatorVintage at, Domain.Areas.AreaCode area) =>
        new(
            line.Indicator.Slug,
            line.Indicator.Title,
            line.Breakdown.Key,
            UnitAnswer.Of(line.Indicator.Unit),
            line.Indicator.Polarity,
            line.Indicator.Outcomes,
            line.Latest is { } latest ? MeasureLatestAnswer.Of(latest) : null,
            line.Latest is { Value: { } value }
                ? Domain.Display.DisplayText.Value(value, line.Indicator.Unit)
                : null,
            MeasureTrendAnswer.Of(line.Trend),
            line.Principal.Status,
            line.Principal.Target is null ? null : MeasureTargetAnswer.Of(line.Principal),
            [.. line.Targets.Where(t => t.Target is not null).Select(MeasureTargetAnswer.Of)],
            line.Distance.HasValue ? line.Distance.Value : null,
            line.Compared is { } compared ? MeasureBenchmarkAnswer.Of(compared, line.IsWorse) : null,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Source,
            new Observations.Subject(at, area, line.Breakdown).NoFigures
        );
}
