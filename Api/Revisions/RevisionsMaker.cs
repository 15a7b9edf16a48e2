using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>Makes the answer on how one area's figures were revised.</summary>
public static class RevisionsMaker
{
    /// <param name="subject">What is asked about.</param>
    /// <param name="held">Every figure of the subject, by period and edition.</param>
    /// <param name="periods">The periods asked for.</param>
    /// <param name="permalink">The query, pinned.</param>
    public static RevisionsAnswer Make(
        Subject subject,
        IReadOnlyList<HeldFigure> held,
        PeriodSelection periods,
        string permalink
    )
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var byPeriod = held.GroupBy(h => h.Figure.Period).OrderBy(g => g.Key).ToList();
        if (periods.Latest is { } latest)
            byPeriod = [.. byPeriod.TakeLast(latest)];
        else if (periods.Aligned)
            byPeriod = [.. byPeriod.TakeLast(1)];
        var taken = byPeriod.Where(g => periods.Takes(g.Key)).ToList();
        var changes = new List<decimal>();
        var answers = taken.Select(g => Of(g.Key, [.. g], at.History, changes)).ToList();
        return new RevisionsAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            RevisionSummary.Of(changes),
            answers,
            answers.Count > 0 ? null
                : held.Count > 0 ? $"No figure of {subject.Name} was ever held for that period."
                : subject.NoFigures ?? $"No figure of {indicator.Title} was ever held of {subject.Name}.",
            permalink
        );
    }

    private static PeriodRevisions Of(
        Domain.Periods.Period period,
        IReadOnlyList<HeldFigure> figures,
        EditionHistory history,
        List<decimal> changes
    )
    {
        var values = new List<VintageValue>(figures.Count);
        var revisions = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            var (figure, held) = (figures[i].Figure, figures[i]);
            var before = i > 0 ? figures[i - 1].Figure.Value : null;
            var change = figure.Value - before;
            if (change is { } size && size != 0)
            {
                revisions++;
                changes.Add(size);
            }
            values.Add(
                new VintageValue(
                    figure.Value,
                    figure.Lower,
                    figure.Upper,
                    figure.Status,
                    figure.Marker,
                    held.From,
                    history.Find(held.From)!.Date,
                    held.Release,
                    held.To,
                    held.To is { } to && !figures.Skip(i + 1).Any(f => f.From == to),
                    change
                )
            );
        }
        return new PeriodRevisions(PeriodRef.Of(period), revisions, values);
    }
}
