using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Several areas over time, a panel for each.</summary>
public static class MultiplesFigure
{
    public static Figure Make(FigureQuestion question)
    {
        var indicator = question.At.Indicator;
        var subjects = question.Areas.Select(question.SubjectOf).ToList();
        var periods = SeriesOnChart.Periods(question, question.Areas).ToList();
        var times = SeriesOnChart.TimesOf(periods, indicator.PeriodKind);
        var entry = TargetOnChart.Choose(TargetGapMaker.Make(subjects[0], null), question.Target);
        var beside = question.Benchmark is { } other
            ? SeriesOnChart.LineOf(question.SubjectOf(other), times)
            : null;
        var sentence = Sentence(question, subjects);
        var names = SentenceNames.List([.. subjects.Select(s => s.Areas.NameOf(s.Area))]);
        var words = new ChartWords(
            FigureWords.Title(sentence),
            FigureWords.Subtitle(
                question,
                subjects.Count <= 4 ? names : $"{subjects.Count} areas",
                periods.Count == 0 ? null : PeriodRef.Of(periods.Min()),
                periods.Count == 0 ? null : PeriodRef.Of(periods.Max()),
                null
            ),
            FigureWords.Source(question.At),
            $"Small line charts on one scale, one for each of {names}. {sentence}"
        );
        return new Figure(
            new SmallMultiplesChart(
                words,
                SeriesOnChart.ScaleOf(indicator),
                [.. subjects.Select(s => SeriesOnChart.LineOf(s, times))],
                beside is { Segments.Count: > 0 } ? beside : null,
                TargetOnChart.Mark(entry, indicator, times)
            ),
            Table(subjects, periods),
            sentence,
            null,
            null,
            null,
            null,
            periods.Count == 0 ? subjects[0].NoFigures : null
        );
    }

    /// <summary>Who stands best and who worst, each in its latest figure.</summary>
    private static string Sentence(FigureQuestion question, IReadOnlyList<Subject> subjects)
    {
        var indicator = question.At.Indicator;
        var latest = subjects
            .Select(s => (s.Area, Figure: s.Series.Count == 0 ? null : s.Series.Latest()))
            .Where(s => s.Figure is not null)
            .OrderBy(s => s.Figure!.Value)
            .ToList();
        if (latest is not [var low, .., var high])
            return latest is [var only]
                ? $"{IndicatorWords.Was(indicator, Name(only.Area))} {Say(only)}."
                : $"{indicator.Title}: no figure with a value is held for these areas.";
        var same = latest.Select(s => s.Figure!.Period).Distinct().Count() == 1;
        var when = same ? $" {DisplayText.When(high.Figure!.Period)}" : " in the latest figures";
        return $"{IndicatorWords.Title(indicator.Title)}{when} {TitleVerb.Of(indicator.Title)} highest in {Name(high.Area)} ({Value(high)}) and lowest in {Name(low.Area)} ({Value(low)}).";

        string Name(AreaCode area) => SentenceNames.Within(question.Register.NameOf(area));
        string Value((AreaCode, Domain.Observations.Observation? Figure) s) =>
            DisplayText.Value(s.Figure!.Value!.Value, IndicatorWords.Unit(indicator))
            + StatusWords.Within(s.Figure.Status);
        string Say((AreaCode, Domain.Observations.Observation? Figure) s) =>
            DisplayText.At(
                s.Figure!.Value!.Value,
                IndicatorWords.Unit(indicator),
                s.Figure.Period,
                StatusWords.After(s.Figure.Status)
            );
    }

    private static FigureTable Table(IReadOnlyList<Subject> subjects, List<Period> periods) =>
        new(
            ["Period", .. subjects.Select(s => s.Areas.NameOf(s.Area))],
            [
                .. periods
                    .Distinct()
                    .Order()
                    .Select(period =>
                        (IReadOnlyList<string>)
                            [
                                period.Label,
                                .. subjects.Select(s =>
                                    TrendTable.Text(s.Series.Count == 0 ? null : s.Series.Find(period)?.Value)
                                ),
                            ]
                    ),
            ]
        );
}
