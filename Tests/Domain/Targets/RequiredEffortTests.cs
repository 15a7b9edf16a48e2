using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class RequiredEffortTests
{
    private static Calculated<RequiredEffort> Effort(
        int by,
        decimal level,
        Indicator indicator,
        params (AreaCode Area, int First, decimal[] Values)[] series
    )
    {
        var panel = ComparedFigures.Panel([
            .. series.SelectMany(s =>
                s.Values.Select((v, i) => ComparedFigures.Figure(s.Area, $"{s.First + i}", v))
            ),
        ]);
        var question = new TargetQuestion(
            ComparedFigures.Dudley,
            Breakdown.Total,
            indicator,
            panel,
            ComparedFigures.Register,
            "None."
        );
        var target = new Target(
            "T",
            "test",
            "A level.",
            TargetKind.Absolute,
            TargetOperator.AtLeast,
            level,
            "%",
            by,
            null,
            null,
            "Dudley",
            null,
            null,
            null,
            null,
            DefinitionMatch.Exact,
            "",
            new Citation("Source", null)
        );
        return RequiredEffort.Of(question, TargetAssessor.Assess(question, [target])[0]);
    }

    private static readonly (AreaCode, int, decimal[]) Own = (
        ComparedFigures.Dudley,
        2018,
        [70, 70, 71, 71, 72, 72]
    );

    [Test]
    public void It_counts_those_that_kept_up_the_rate_from_a_similar_start()
    {
        // 72 in 2023, 76 by 2025: two a year for two years, from between 70 and 74.
        var effort = Effort(
            2025,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75, 75, 75, 75]),
            (ComparedFigures.Coventry, 2018, [71, 71.5m, 72, 72.5m, 73, 73]),
            (ComparedFigures.Leeds, 2018, [10, 20, 30, 40, 50, 60])
        ).Value;
        Assert.Multiple(() =>
        {
            Assert.That(effort.ChangePerYear, Is.EqualTo(2).Within(1e-9));
            Assert.That(effort.Years, Is.EqualTo(2).Within(1e-9));
            Assert.That(effort.SimilarStart, Is.EqualTo(new Interval(70, 74)));
            Assert.That((effort.Sustained, effort.Comparable), Is.EqualTo((1, 2)));
            Assert.That(effort.Examples[0].Area, Is.EqualTo(ComparedFigures.Birmingham));
            Assert.That(effort.IsHistoryShorter, Is.False);
            Assert.That(
                RequiredEffortText.Of(effort, TestSeries.Indicator()),
                Is.EqualTo(
                    "1 of 2 local authorities that started between 70.0% and 74.0% kept up 2.0 percentage points a year over 2 years. So few say little."
                )
            );
        });
    }

    [Test]
    public void A_spell_across_a_declared_break_is_none()
    {
        var broken = TestSeries.Indicator(
            breaks: new SeriesBreak(Period.Year(2019), BreakKind.Method, "New survey.", null)
        );
        var effort = Effort(
            2025,
            76,
            broken,
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75.5m, 76, 77, 77])
        ).Value;
        Assert.That((effort.Sustained, effort.Comparable), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_short_history_is_said_and_a_very_short_one_refused()
    {
        (AreaCode, int, decimal[]) Short(params decimal[] values) => (ComparedFigures.Leeds, 2018, values);
        var half = Effort(2029, 76, TestSeries.Indicator(), Own, Short(71, 73, 74, 75, 75, 75)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(half.Years, Is.EqualTo(2));
            Assert.That(half.IsHistoryShorter);
            Assert.That(
                RequiredEffortText.Of(half, TestSeries.Indicator()),
                Does.Contain("shorter than the 6 years left")
            );
            Assert.That(
                Effort(2029, 76, TestSeries.Indicator(), Own, Short(71, 73)).Reason,
                Is.EqualTo(Refusal.SpanTooShort)
            );
            Assert.That(
                Effort(2029, 76, TestSeries.Indicator(), Own).Reason,
                Is.EqualTo(Refusal.SpanTooShort)
            );
        });
    }

    [Test]
    public void Nothing_is_needed_once_met_or_passed()
    {
        Assert.That(Effort(2025, 72, TestSeries.Indicator(), Own).Reason, Is.EqualTo(Refusal.TargetMet));
        Assert.That(Effort(2020, 90, TestSeries.Indicator(), Own).Reason, Is.EqualTo(Refusal.NoTarget));
        Assert.That(Effort(2025, 90, TestSeries.Indicator()).Reason, Is.EqualTo(Refusal.NoTarget));
        foreach (var reason in Enum.GetValues<Refusal>())
            Assert.That(RequiredEffortText.Why(reason), Is.Not.Empty);
    }
}
