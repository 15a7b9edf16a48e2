using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Progress;

namespace RoadmapIndicators.Api.Progress;

/// <summary>Makes the scorecard of one area.</summary>
public static class ProgressMaker
{
    /// <param name="question">What it is about.</param>
    /// <param name="lines">The lines of every indicator of the outcomes.</param>
    /// <param name="outcomes">The outcomes to show, in the catalogue's order.</param>
    /// <param name="catalogue">What they are part of.</param>
    /// <param name="catalogueEdition">The edition of that.</param>
    public static ProgressAnswer Make(
        ProgressQuestion question,
        IReadOnlyList<ScorecardLine> lines,
        IReadOnlyList<Outcome> outcomes,
        RoadmapCatalogue catalogue,
        int catalogueEdition
    )
    {
        var shown = outcomes.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var all = lines.Where(l => l.Line.Indicator.Outcomes.Any(shown.Contains)).ToList();
        var matches = question.Filter is null ? null : all.FindAll(l => l.Passes(question.Filter));
        var newest = all.Select(l => l.At.Entry).MaxBy(e => e?.Edition ?? 0);
        var area = catalogue.Areas.NameOf(question.Area);
        // A line says the same under every outcome that it stands under.
        var answers = new Dictionary<ScorecardLine, MeasureAnswer>();
        return new ProgressAnswer(
            AreaRef.Of(question.Area, catalogue.Areas),
            question.Benchmark is { } benchmark ? AreaRef.Of(benchmark, catalogue.Areas) : null,
            question.Filter,
            newest?.Edition,
            newest?.Date,
            catalogueEdition,
            MethodVersion.Current,
            TallyAnswer.Of(all.ConvertAll(l => l.Line)),
            [
                .. catalogue
                    .Missions.Where(m => outcomes.Any(o => o.Mission == m.Slug))
                    .OrderBy(m => m.Number)
                    .Select(Mission),
            ],
            matches?.Count,
            Headline(question, all, matches, area, catalogue),
            matches is { Count: 0 } ? "No measure passes the filter." : null
        );

        MissionProgressAnswer Mission(Mission mission)
        {
            var own = outcomes.Where(o => o.Mission == mission.Slug).ToList();
            return new MissionProgressAnswer(
                mission.Slug,
                mission.Number,
                mission.Title,
                TallyAnswer.Of([
                    .. all.Where(l => own.Exists(o => l.Line.Indicator.Outcomes.Contains(o.Code)))
                        .Select(l => l.Line),
                ]),
                own.ConvertAll(Outcome)
            );
        }

        OutcomeProgressAnswer Outcome(Outcome outcome)
        {
            var own = all.FindAll(l => l.Line.Indicator.Outcomes.Contains(outcome.Code));
            var passing = own.FindAll(l => l.Passes(question.Filter));
            return new OutcomeProgressAnswer(
                outcome.Code,
                outcome.Title,
                TallyAnswer.Of(own.ConvertAll(l => l.Line)),
                [
                    .. ProgressOrder(passing)
                        .Select(l =>
                            answers.TryGetValue(l, out var made)
                                ? made
                                : answers[l] = MeasureAnswer.Of(l.Line, l.At, question.Area)
                        ),
                ],
                own.Count == 0 ? "No indicator is known that speaks to this outcome: it is a gap."
                    : passing.Count == 0 ? "No measure of it passes the filter."
                    : null
            );
        }
    }

    /// <summary>The worst gaps first, then the others as the catalogue has them.</summary>
    private static IEnumerable<ScorecardLine> ProgressOrder(List<ScorecardLine> lines)
    {
        var worst = ProgressTally.WorstGaps(lines.Select(l => l.Line)).ToList();
        return lines.OrderBy(l => worst.IndexOf(l.Line) is >= 0 and var place ? place : int.MaxValue);
    }

    private static string Headline(
        ProgressQuestion question,
        List<ScorecardLine> all,
        List<ScorecardLine>? matches,
        string area,
        RoadmapCatalogue catalogue
    )
    {
        if (matches is null || question.Filter is not { } filter)
            return ProgressHeadline.Of(ProgressTally.Of(all.Select(l => l.Line)), area);
        var other = question.Benchmark is { } benchmark
            ? SentenceNames.Within(catalogue.Areas.NameOf(benchmark))
            : "";
        return ProgressHeadline.OfMatches(
            matches.ConvertAll(l => l.Line),
            all.Count(l => l.CanBeJudged(filter)),
            area,
            filter switch
            {
                ProgressFilter.Worse => $"worse than {other}",
                ProgressFilter.Worsening => "getting worse",
                _ => $"worse than {other} and getting worse",
            }
        );
    }
}
