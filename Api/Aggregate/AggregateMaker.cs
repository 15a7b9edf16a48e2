using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Aggregation;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using Made = RoadmapIndicators.Domain.Aggregation.Aggregate;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>Makes the answer on a whole put together from parts.</summary>
public static class AggregateMaker
{
    public static AggregateAnswer Make(AggregateQuestion question)
    {
        var (at, indicator) = (question.At, question.At.Indicator);
        var kind = AggregationRules.KindOf(indicator);
        var period = PeriodOf(question);
        var parts = question
            .Parts.Select(p =>
                (
                    Part: p,
                    Figure: period is { } when
                        ? at.Panel!.SeriesOf(p.Area, question.Breakdown).Find(when)
                        : null
                )
            )
            .ToList();
        var missing = parts.FindAll(p => p.Figure?.Value is null);
        var made = Put(kind, parts.ConvertAll(p => PartOf(p.Part, p.Figure)), period);
        var why = Why(made, question, missing.Count, period);
        var where =
            question.IsWhole || question.Named.Count == 1
                ? SentenceNames.Within(question.Areas.NameOf(question.Named[0]))
                : $"{SentenceNames.List([.. question.Named.Select(a => SentenceNames.Within(question.Areas.NameOf(a)))])} together";
        where = GroupWords.After(where, question.Breakdown);
        return new AggregateAnswer(
            indicator.Slug,
            indicator.Title,
            question.IsWhole ? AreaRef.Of(question.Named[0], question.Areas) : null,
            question.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            period is { } shown ? PeriodRef.Of(shown) : null,
            kind,
            made.Status,
            made.Value,
            made.Numerator,
            made.Denominator,
            made.Interval95 is { } limits ? [limits.Lower, limits.Upper] : null,
            made.RoundingBound,
            made.Coverage,
            AreaAggregation.SuggestedCoverage,
            made.ValueOfAvailable,
            [.. parts.Select(p => Answer(p.Part, p.Figure, question.Areas))],
            period is null ? [] : [.. missing.Select(p => AreaRef.Of(p.Part.Area, question.Areas))],
            period is { } then && question.IsWhole
                ? ObservationAt.Find(
                    at.Panel!.SeriesOf(question.Named[0], question.Breakdown),
                    then,
                    question.Areas
                )
                : null,
            Notes(question),
            AggregateHeadline.Of(made, indicator, where, period, parts.Count - missing.Count, why),
            made.Value is null ? WireJson.NameOf(made.Reason ?? Refusal.NoData) : null,
            why
        );
    }

    private static Made Put(AggregationKind kind, IReadOnlyList<AggregationPart> parts, Period? period)
    {
        if (kind is AggregationKind.Median or AggregationKind.StandardisedRate or AggregationKind.IndexScore)
            return new Made { Status = AggregateStatus.NotAggregable, Reason = Refusal.NotAggregable };
        if (period is null || parts.Count == 0)
            return new Made { Status = AggregateStatus.Error, Reason = Refusal.NoData };
        var per = AggregationRules.MultiplierOf(kind, parts);
        if (!per.HasValue)
            return new Made { Status = AggregateStatus.NotAggregable, Reason = per.Reason };
        var decimals = parts.Max(p => p.Value is { } value ? (int)((decimal)value).Scale : 0);
        return AreaAggregation.Of(kind, parts, per.Value, decimals);
    }

    private static AggregationPart PartOf(AggregatePart part, Observation? figure) =>
        new()
        {
            Area = part.Area.Value,
            Value = (double?)figure?.Value,
            Numerator = figure?.Value is null ? null : (double?)figure.Numerator,
            Denominator = (double?)figure?.Denominator,
            Interval95 = figure is { Lower: { } lower, Upper: { } upper }
                ? new Interval((double)lower, (double)upper)
                : null,
        };

    /// <summary>The newest period that all parts have, else that most of them have; null where none has a value.</summary>
    private static Period? PeriodOf(AggregateQuestion question)
    {
        if (question.At.Panel is not { } panel)
            return null;
        if (question.Period.Code is { } code)
            return code;
        var series = question
            .Parts.Select(p => panel.SeriesOf(p.Area, question.Breakdown))
            .Where(s => s.Count > 0)
            .ToList();
        var all = series.Count == question.Parts.Count ? SharedPeriods.Newest(series) : null;
        return all is not null || question.Period.Aligned
            ? all
            : SharedPeriods.NewestOfSome(series, (series.Count + 1) / 2)
                ?? SharedPeriods.NewestOfSome(series, 1);
    }

    private static string? Why(Made made, AggregateQuestion question, int missing, Period? period)
    {
        var indicator = question.At.Indicator;
        if (made.Value is not null)
            return made.Status == AggregateStatus.Partial
                ? "A part is missing; the coverage says how much."
                : null;
        if (AggregationRules.WhyNot(indicator) is { } never)
            return never;
        if (question.At.NoFigures is { } none)
            return none;
        if (question.Parts.Count == 0)
            return $"The catalogue knows no authorities inside {SentenceNames.Within(question.Areas.NameOf(question.Named[0]))}.";
        if (period is null)
            return BreakdownQuery.NoTotal(question.Breakdown, question.At.Panel!)
                ?? (
                    question.Period.Aligned
                        ? "There is no period in which every part has a value."
                        : "No figure of any part is held."
                );
        if (missing == question.Parts.Count)
            return $"No part has a value for {DisplayText.Words(period.Value)}.";
        return made.Status switch
        {
            AggregateStatus.DenominatorRequired =>
                $"It takes the denominators, {AggregationRules.DenominatorOf(indicator.Unit)}, by authority. The publisher's files that are held do not give them, and other weights would give a wrong figure.",
            AggregateStatus.NotAggregable =>
                "The published figures are not their counts over their denominators, so those of a whole do not follow from them.",
            AggregateStatus.Bounded => "A part is suppressed, so only bounds are known.",
            AggregateStatus.Partial => string.Create(
                CultureInfo.InvariantCulture,
                $"{missing} of {question.Parts.Count} parts have no value for {DisplayText.Words(period.Value)}, and the others cover less than {100 * AreaAggregation.SuggestedCoverage:0}% of the whole, or how much they cover is not known."
            ),
            _ => made.Reason == Refusal.ZeroDenominator ? "The denominators of all parts are zero." : null,
        };
    }

    private static List<string> Notes(AggregateQuestion question)
    {
        var notes = new List<string>();
        foreach (var whole in question.Parts.Select(p => p.Via).OfType<AreaCode>().Distinct())
        {
            var links = question
                .Parts.Where(p => p.Via == whole)
                .SelectMany(p => question.Areas.Find(p.Area)?.Parents.Where(m => m.Parent == whole) ?? [])
                .Select(m => m.Note)
                .OfType<string>()
                .Distinct();
            foreach (var note in links)
                notes.Add($"Membership of {question.Areas.NameOf(whole)}: {note}");
        }
        return notes;
    }

    private static AggregatePartAnswer Answer(AggregatePart part, Observation? figure, AreaRegister areas) =>
        new(
            AreaRef.Of(part.Area, areas),
            part.Via is null ? null : AreaRef.Of(part.Via, areas),
            figure?.Value,
            figure?.Numerator,
            figure?.Denominator,
            figure?.Status
        );
}
