using System.Globalization;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Progress;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Sets an area beside a level that is aimed at, which is taken as exact.</summary>
public static class TargetBenchmark
{
    public static Compared Compare(Subject subject, string? id, Period? at)
    {
        var indicator = subject.At.Indicator;
        var none = new BenchmarkAnswer(BenchmarkKind.Target, "a target", null, id, null, null);
        var targets = subject.At.Catalogue.Catalogue.TargetsOf(indicator).ToList();
        if (targets.Count == 0)
            return new Compared(none, $"{indicator.Title}: no published target is known.")
            {
                Reason = Refusal.NoTarget,
                Explanation = "No published target is known, and none has been invented.",
            };
        var question = new TargetQuestion(
            subject.Area,
            subject.Breakdown,
            indicator,
            subject.At.Panel,
            subject.Areas,
            subject.NoFigures ?? "No figure has a value."
        );
        var assessed = TargetAssessor.Assess(question, targets);
        var chosen = id is null ? PrincipalTarget.Of(assessed) : assessed.First(a => a.Target?.Id == id);
        var target = chosen.Target!;
        if (target.Kind == TargetKind.ComparatorGap && target.Comparator is { } comparator)
        {
            var beside = AreaBenchmark.Compare(subject, comparator, at);
            return beside with
            {
                Benchmark = beside.Benchmark with { Kind = BenchmarkKind.Target, Target = target.Id },
                Explanation = Join(
                    $"Target {target.Id} is the level of {subject.Areas.NameOf(comparator)} in the same period.",
                    beside.Explanation,
                    Match(target)
                ),
            };
        }
        var label = Label(target);
        if (chosen.Level is not { } level || target.Kind == TargetKind.Rank)
            return new Compared(
                none with
                {
                    Label = label,
                    Target = target.Id,
                },
                NotALevel(chosen, subject, label)
            )
            {
                Reason = question.Points.Count == 0 ? Refusal.NoData : Refusal.NoTarget,
                Explanation =
                    chosen.Reason
                    ?? "The target is a place among areas, not a level: see ranking and target-gap.",
            };
        var figure = at is { } period ? subject.Series.Find(period) : subject.Series.Latest();
        var answer = new BenchmarkAnswer(BenchmarkKind.Target, label, null, target.Id, level, null);
        if (figure?.Value is not { } value)
            return new Compared(
                answer,
                $"{IndicatorWords.In(indicator.Title, subject.Name)}: no figure is held for that period."
            )
            {
                Reason = Refusal.NoData,
                Explanation = subject.NoFigures ?? $"No figure is held for {at?.Label}.",
            };
        // The target says which side is better, also where the indicator has no polarity.
        var judged = indicator with
        {
            Polarity = target.Operator is TargetOperator.AtLeast or TargetOperator.Above
                ? Polarity.HigherIsBetter
                : Polarity.LowerIsBetter,
        };
        var difference = FigureDifference.Of(
            Estimate.From(figure, indicator),
            Estimate.Exactly(level),
            judged
        );
        return new Compared(
            answer,
            ComparisonHeadline.OfLevel(
                difference,
                judged,
                subject.Name,
                figure,
                $"the target for {SentenceNames.Within(target.AppliesToName)}{label["the target".Length..]}",
                level
            )
        )
        {
            Period = figure.Period,
            Difference = difference,
            Tested = difference.Test.HasValue ? 1 : 0,
            Reason = difference.Test.Reason,
            Explanation = Join(AreaBenchmark.Why(difference), Match(target), null),
        };
    }

    private static string Label(Target target)
    {
        var by = target.By is { } year
            ? string.Create(CultureInfo.InvariantCulture, $" by the end of {year}")
            : "";
        return $"the target{by}";
    }

    private static string NotALevel(TargetAssessment assessed, Subject subject, string label) =>
        $"{IndicatorWords.In(subject.At.Indicator.Title, subject.Name)} cannot be set beside {label}. {assessed.Reason}".TrimEnd();

    private static string? Match(Target target) =>
        target.DefinitionMatch == DefinitionMatch.Exact
            ? null
            : $"The series is near to what the target means, but not the same. {target.DefinitionNote}";

    private static string? Join(string? one, string? two, string? three)
    {
        string[] parts = [.. new[] { one, two, three }.OfType<string>()];
        return parts.Length == 0 ? null : string.Join(' ', parts);
    }
}
