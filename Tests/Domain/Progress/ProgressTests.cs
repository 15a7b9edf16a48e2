using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Progress;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Progress;

internal sealed class ProgressTests
{
    private static Target Target(
        string id,
        decimal level,
        int? by = 2030,
        DefinitionMatch match = DefinitionMatch.Exact
    ) =>
        new(
            id,
            "test",
            "A level.",
            TargetKind.Absolute,
            TargetOperator.AtLeast,
            level,
            "%",
            by,
            null,
            Dudley,
            "Dudley",
            null,
            null,
            null,
            null,
            match,
            "As it is.",
            new Citation("Source", null)
        );

    private static MeasureProgress Line(
        decimal?[] own,
        decimal[] england,
        string slug = "test",
        params Target[] targets
    )
    {
        var panel = Panel([
            .. own.Select((v, i) => Figure(Dudley, $"{2015 + i}", v)),
            .. england.Select((v, i) => Figure(England, $"{2015 + i}", v)),
            .. new[] { Birmingham, Coventry, Leeds, New }.Select(
                (a, i) => Figure(a, $"{2015 + own.Length - 1}", 50 + 5 * i)
            ),
        ]);
        var question = new TargetQuestion(
            Dudley,
            Breakdown.Total,
            Of(Kind.SurveyShare) with
            {
                Slug = slug,
                Title = slug,
            },
            panel,
            Register,
            "None."
        );
        return MeasureProgress.Of(question, targets, England);
    }

    [Test]
    public void Worse_and_getting_worse_are_told_apart()
    {
        decimal[] england = [60, 60, 60, 60, 60, 60];
        var falling = Line([65, 64, 63, 62, 61, 59], england);
        var low = Line([50, 51, 52, 53, 54, 55], england);
        var high = Line([75, 74, 73, 72, 71, 70], england);
        Assert.Multiple(() =>
        {
            Assert.That((falling.IsWorse, falling.IsWorsening), Is.EqualTo((true, true)));
            Assert.That((low.IsWorse, low.IsWorsening), Is.EqualTo((true, false)));
            Assert.That((high.IsWorse, high.IsWorsening), Is.EqualTo((false, true)));
            Assert.That(
                ProgressHeadline.OfMatches([falling], 3, "Dudley", "worse than England and getting worse"),
                Is.EqualTo(
                    "Dudley: of 3 measures that could be judged, 1 is worse than England and getting worse: test (59.0% against 60.0% in 2020)."
                )
            );
            Assert.That(
                ProgressHeadline.OfMatches([], 1, "Dudley", "worse than England"),
                Is.EqualTo("Dudley: none of the 1 measure that could be judged is worse than England.")
            );
        });
    }

    [Test]
    public void Counts_add_up_and_what_has_no_data_or_target_is_named()
    {
        MeasureProgress[] lines =
        [
            Line([50, 51, 52, 53, 54, 55], [60], "a", Target("A", 54)),
            Line([50, 51, 52, 53, 54, 55], [60], "b", Target("B", 90)),
            Line([50, 51, 52, 53, 54, 55], [60], "c"),
            Line([null], [60], "d"),
            Line([null], [60], "e", Target("E", 90)),
        ];
        var tally = ProgressTally.Of([.. lines, lines[0]]);
        Assert.Multiple(() =>
        {
            Assert.That(tally.Measures, Is.EqualTo(5));
            Assert.That(tally.ByStatus.Values.Sum(), Is.EqualTo(5));
            Assert.That(tally.ByTrend.Values.Sum(), Is.EqualTo(5));
            Assert.That(tally.ByStatus[TargetStatus.Met], Is.EqualTo(1));
            Assert.That(tally.ByTrend[TrendJudgement.Improving], Is.EqualTo(3));
            Assert.That(tally.WithoutData.Select(m => m.Indicator.Slug), Is.EqualTo(new[] { "d", "e" }));
            Assert.That(tally.WithoutTarget.Select(m => m.Indicator.Slug), Is.EqualTo(new[] { "c", "d" }));
            Assert.That(
                ProgressHeadline.Of(tally, "Dudley"),
                Does.StartWith(
                        "Dudley: figures are held for 3 of 5 measures. 3 have a published target: 1 met"
                    )
                    .And.Contain("3 improving")
            );
        });
    }

    [Test]
    public void The_worst_gaps_come_first_and_met_targets_not_at_all()
    {
        MeasureProgress[] lines =
        [
            Line([50, 51, 52, 53, 54, 55], [60], "met", Target("A", 54)),
            Line([50, 51, 52, 53, 54, 55], [60], "near", Target("B", 57)),
            Line([50, 51, 52, 53, 54, 55], [60], "far", Target("C", 99)),
        ];
        Assert.That(
            ProgressTally.WorstGaps(lines).Select(m => m.Indicator.Slug),
            Is.EqualTo(new[] { "far", "near" })
        );
        Assert.That(lines[0].Distance.Value, Is.Zero);
        Assert.That(lines[2].Distance.Value, Is.GreaterThan(lines[1].Distance.Value));
    }

    [Test]
    public void The_target_shown_is_the_one_most_to_the_point()
    {
        var line = Line(
            [50, 51, 52, 53, 54, 55],
            [60],
            "a",
            Target("none", 80, 2040, DefinitionMatch.None),
            Target("proxy", 80, 2035, DefinitionMatch.Proxy),
            Target("soon", 80, 2025),
            Target("late", 80, 2030),
            Target("undated", 80, null)
        );
        Assert.That(line.Principal.Target!.Id, Is.EqualTo("late"));
        Assert.That(line.Targets, Has.Count.EqualTo(5));
    }

    [Test]
    public void No_indicator_and_no_figure_are_said()
    {
        Assert.That(
            ProgressHeadline.Of(ProgressTally.Of([]), "Dudley"),
            Does.Contain("no indicator is known")
        );
        var none = Line([null], [60], "d");
        Assert.Multiple(() =>
        {
            Assert.That(none.Latest, Is.Null);
            Assert.That(none.Distance.Reason, Is.EqualTo(Refusal.NoTarget));
            Assert.That(
                ProgressHeadline.Of(ProgressTally.Of([none]), "Dudley"),
                Is.EqualTo("Dudley: figures are held for 0 of 1 measure.")
            );
        });
    }
}
