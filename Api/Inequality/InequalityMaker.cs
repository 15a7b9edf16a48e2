using System.Text;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Comparison;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Progress;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>Makes the answer on gaps within one area.</summary>
public static class InequalityMaker
{
    private const string Areas = "areas";

    public static InequalityAnswer Make(Subject subject, OnePeriod period)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var average = Average(subject);
        var groups = Groups(subject, period.Code, average);
        var (areas, areasReason) = MemberAreas(subject, period, average);
        var gaps = areas is null ? groups : [.. groups, areas];
        var found = gaps.Where(g => g.Reason is null).ToList();
        var reason = found.Count > 0 ? null : at.NoFigures ?? $"No gap can be measured in {subject.Name}.";
        return new InequalityAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            groups,
            groups.Count > 0
                ? null
                : at.NoFigures
                    ?? (
                        subject.Breakdown == Breakdown.Total
                            ? Undivided(at.Panel)
                            : $"The figures held do not divide {GroupWords.Of(subject.Breakdown)} further."
                    ),
            areas,
            areasReason,
            Deprivation(subject, period.Code),
            MultipleComparisons.Of(found.Count(g => g.Test is not null)),
            found.Count > 0
                ? Joined(found, IndicatorWords.In(indicator.Title, subject.Name))
                : $"{IndicatorWords.In(indicator.Title, subject.Name)}: no gap can be measured. {groups.Select(g => g.Headline).FirstOrDefault() ?? areasReason}".TrimEnd(),
            reason
        );
    }

    private static string Undivided(Panel? panel) =>
        panel is not null && panel.Breakdowns.Any(b => b != Breakdown.Total)
            ? "The figures held are divided into parts of a sum, or too few, and not into groups of people."
            : "The figures held are of everybody: the publisher's files do not divide them by group.";

    /// <summary>What is measured and where is said once; after that, by what it is divided.</summary>
    private static string Joined(List<InequalityGapAnswer> gaps, string what)
    {
        var text = new StringBuilder(gaps[0].Headline);
        foreach (var gap in gaps.Skip(1))
        {
            var cut = gap.Headline.IndexOf(": ", StringComparison.Ordinal);
            var by = gap.Between == Areas ? "Between its authorities" : $"By {gap.Between}";
            text.Append(
                cut > 0 && gap.Headline.StartsWith(what, StringComparison.Ordinal)
                    ? $" {by}{When(gap, gaps[0])}: {gap.Headline[(cut + 2)..]}"
                    : $" {gap.Headline}"
            );
        }
        return text.ToString();
    }

    private static string When(InequalityGapAnswer gap, InequalityGapAnswer first) =>
        gap.Period is { } period && period != first.Period
            ? $" {DisplayText.When(Period.Parse(period.Code))}"
            : "";

    private static IReadOnlyList<InequalityGapAnswer> Groups(
        Subject subject,
        Period? at,
        TargetAssessment? average
    )
    {
        if (subject.At.Panel is not { } panel)
            return [];
        var answers = new List<InequalityGapAnswer>();
        foreach (var dimension in GroupDimension.Of(panel.Breakdowns, subject.Breakdown))
        {
            var members = dimension
                .Groups.Select(g => new GapMember(
                    g.Breakdown.Key,
                    g.Group,
                    panel.SeriesOf(subject.Area, g.Breakdown)
                ))
                .ToList();
            answers.Add(GapAnswers.Make(dimension.Name, members, subject, at, average));
        }
        return answers;
    }

    private static (InequalityGapAnswer?, string?) MemberAreas(
        Subject subject,
        OnePeriod period,
        TargetAssessment? average
    )
    {
        if (subject.At.Panel is not { } panel)
            return (null, subject.At.NoFigures);
        var inside = Aggregate.AggregateParts.Inside(subject.Area, panel, subject.Breakdown, subject.Areas);
        if (inside.Count == 0)
            return (
                null,
                $"The catalogue knows no authorities inside {SentenceNames.Within(subject.Areas.NameOf(subject.Area))}."
            );
        if (BreakdownQuery.NoTotal(subject.Breakdown, panel) is { } noTotal)
            return (null, noTotal);
        var members = inside
            .Select(p => new GapMember(
                p.Area.Value,
                subject.Areas.NameOf(p.Area),
                panel.SeriesOf(p.Area, subject.Breakdown)
            ))
            .ToList();
        if (members.TrueForAll(m => m.Series.Count == 0))
            return (
                null,
                $"No figures of the authorities inside {SentenceNames.Within(subject.Areas.NameOf(subject.Area))} are held."
            );
        var at = period.Aligned
            ? SharedPeriods.Newest([.. members.Select(m => m.Series).Where(s => s.Count > 0)])
            : period.Code;
        return (GapAnswers.Make(Areas, members, subject, at, average), null);
    }

    /// <summary>How the average of all stands towards its target; null where there is no target or no average.</summary>
    private static TargetAssessment? Average(Subject subject)
    {
        var targets = subject.At.Catalogue.Catalogue.TargetsOf(subject.At.Indicator).ToList();
        if (targets.Count == 0 || subject.NoFigures is not null)
            return null;
        var question = new TargetQuestion(
            subject.Area,
            subject.Breakdown,
            subject.At.Indicator,
            subject.At.Panel,
            subject.Areas,
            "No figure has a value."
        );
        return PrincipalTarget.Of(TargetAssessor.Assess(question, targets));
    }

    private static DeprivationAnswer Deprivation(Subject subject, Period? at)
    {
        if (subject.At.Panel is not { } panel)
            return Refused(Refusal.NoData, subject.At.NoFigures);
        var gradient = DeprivationGradient.Of(
            [.. panel.Breakdowns.Select(b => (b, panel.SeriesOf(subject.Area, b)))],
            at
        );
        if (!gradient.HasValue)
            return Refused(
                gradient.Reason!.Value,
                gradient.Reason switch
                {
                    Refusal.NoDeprivationRanks =>
                        "No figures by quantile of deprivation are held, so there is no gradient to measure. It takes breakdowns deprivation:1 (most deprived) and on, each with its denominator.",
                    Refusal.DenominatorRequired =>
                        "The quantiles come without denominators to weight them by.",
                    Refusal.TooFewPoints => "Five quantiles of deprivation are needed.",
                    _ => "The quantiles have no period in common.",
                }
            );
        var (index, period) = gradient.Value;
        return new DeprivationAnswer(
            PeriodRef.Of(period),
            index.Slope,
            index.Relative.HasValue ? index.Relative.Value : null,
            index.Midpoints.Length,
            null,
            null
        );
    }

    private static DeprivationAnswer Refused(Refusal reason, string? explanation) =>
        new(null, null, null, null, WireJson.NameOf(reason), explanation);
}
