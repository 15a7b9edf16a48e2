using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Comparisons;
using static RoadmapIndicators.Tests.Domain.Targets.TestTargets;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>Targets that are a place among areas of one type.</summary>
internal sealed class PlacesTests
{
    private static readonly Target Second = First with { Value = 2, RankedAmong = AreaType.LocalAuthority };

    [Test]
    public void A_place_not_held_says_how_far_it_is_to_the_area_that_holds_it()
    {
        var third = Rank(Second, 80, 90, 84, 79);
        Assert.Multiple(() =>
        {
            Assert.That(third.Status, Is.EqualTo(TargetStatus.Behind));
            Assert.That(
                third.Reason,
                Is.EqualTo(
                    "A place depends on what others do, so no pace is required: behind says only that it is not held."
                )
            );
            Assert.That((third.Rank!.Place, third.Rank.Of, third.Rank.Ties), Is.EqualTo((3, 4, 0)));
            Assert.That(third.Rank.Leader, Is.EqualTo(ComparedFigures.Coventry));
            Assert.That(third.Level, Is.EqualTo(84m));
            Assert.That(third.Gap, Is.EqualTo(4m));
            Assert.That(third.RelativeGap, Is.EqualTo(4.0 / 84).Within(1e-12));
            Assert.That(third.ToClose, Is.EqualTo(4m));
            Assert.That(third.YearsLeft, Is.EqualTo(2).Within(1e-9));
            Assert.That(third.MetOn, Is.Null);
        });
    }

    [Test]
    public void The_place_aimed_at_meets_the_target_and_leaves_nothing_to_close()
    {
        var second = Rank(Second, 84, 90, 80, 79);
        Assert.Multiple(() =>
        {
            Assert.That(second.Rank!.Place, Is.EqualTo(2));
            Assert.That(second.Status, Is.EqualTo(TargetStatus.Met));
            Assert.That(second.Reason, Is.Null);
            Assert.That(second.ToClose, Is.Zero);
            Assert.That(second.MetOn!.Value.Code, Is.EqualTo("2023"));
            // The first place is better than the second, and the gap to the holder of the second is negative.
            var first = Rank(Second, 95, 90, 80, 79);
            Assert.That((first.Status, first.ToClose, first.Gap), Is.EqualTo((TargetStatus.Met, 0m, -5m)));
        });
    }

    [Test]
    public void Equal_values_share_the_better_place_and_are_counted()
    {
        var shared = Rank(Second, 84, 90, 84, 84);
        Assert.That((shared.Rank!.Place, shared.Rank.Ties), Is.EqualTo((2, 2)));
        Assert.That(shared.Status, Is.EqualTo(TargetStatus.Met));
    }

    [TestCase(2023, TargetStatus.Missed)]
    [TestCase(2022, TargetStatus.Missed)]
    [TestCase(2024, TargetStatus.Behind)]
    public void A_place_not_held_at_its_date_was_missed(int by, TargetStatus status)
    {
        var assessed = Rank(Second with { By = by }, 80, 90, 84, 79);
        Assert.That(assessed.Status, Is.EqualTo(status));
        Assert.That(assessed.Reason is null, Is.EqualTo(status == TargetStatus.Missed));
        Assert.That(Rank(Second with { By = by }, 95, 90, 84, 79).Status, Is.EqualTo(TargetStatus.Met));
    }

    [Test]
    public void A_place_without_a_date_is_never_missed()
    {
        var undated = Rank(Second with { By = null }, 80, 90, 84, 79);
        Assert.That((undated.Status, undated.YearsLeft), Is.EqualTo((TargetStatus.Behind, (double?)null)));
    }

    [Test]
    public void Low_values_lead_where_lower_is_better()
    {
        var assessed = Rank(Second, 80, 90, 84, 79, Polarity.LowerIsBetter);
        Assert.That((assessed.Rank!.Place, assessed.Status), Is.EqualTo((2, TargetStatus.Met)));
    }

    [Test]
    public void A_leader_at_zero_has_no_relative_gap()
    {
        var assessed = Rank(Second with { Value = 1 }, 5, 0, 7, 8, Polarity.LowerIsBetter);
        Assert.That(assessed.Gap, Is.EqualTo(-5m));
        Assert.That(assessed.RelativeGap, Is.Null);
        Assert.That(assessed.ToClose, Is.EqualTo(5m));
    }

    [Test]
    public void Of_fewer_areas_than_the_place_the_last_stands_for_it()
    {
        var assessed = Assess(
            Second with
            {
                Value = 9,
            },
            ComparedFigures.Panel(
                ComparedFigures.Figure(ComparedFigures.Coventry, "2023", 80m),
                ComparedFigures.Figure(ComparedFigures.Dudley, "2023", 90m)
            )
        );
        Assert.That(assessed.Rank!.Leader, Is.EqualTo(ComparedFigures.Coventry));
        Assert.That(assessed.Status, Is.EqualTo(TargetStatus.Met));
    }

    [Test]
    public void An_abolished_code_is_not_counted_beside_its_successor()
    {
        Observation[] figures =
        [
            ComparedFigures.Figure(ComparedFigures.Dudley, "2023", 80m),
            ComparedFigures.Figure(ComparedFigures.Old, "2023", 90m),
        ];
        var alone = Places(figures);
        var beside = Places([.. figures, ComparedFigures.Figure(ComparedFigures.New, "2023", 90m)]);
        Assert.That((alone.Place, alone.Of), Is.EqualTo((2, 2)));
        Assert.That((beside.Place, beside.Of), Is.EqualTo((2, 2)));

        static RankStanding Places(Observation[] figures)
        {
            var question = new TargetQuestion(
                ComparedFigures.Dudley,
                Breakdown.Total,
                TestSeries.Indicator(),
                ComparedFigures.Panel(figures),
                ComparedFigures.Register,
                "None."
            );
            return TargetAssessor.Assess(question, [Second])[0].Rank!;
        }
    }

    [Test]
    public void A_place_that_cannot_be_told_is_refused_with_the_reason()
    {
        var panel = TestSeries.Years(2023, 80m);
        Assert.Multiple(() =>
        {
            foreach (
                var vague in (Target[])
                    [
                        Second with
                        {
                            Value = null,
                        },
                        Second with
                        {
                            Value = 0.5m,
                        },
                        Second with
                        {
                            RankedAmong = null,
                        },
                    ]
            )
                Refused(Assess(vague, panel), "The source does not say which place, or among which areas.");
            Refused(
                Assess(First, panel),
                "Coventry is not one of the areas that are ranked (combined authorities)."
            );
            Refused(
                Assess(Second, panel, TestSeries.Indicator(polarity: Polarity.Neutral)),
                "The indicator is neither better high nor better low."
            );
        });

        static void Refused(TargetAssessment assessed, string reason) =>
            Assert.That((assessed.Status, assessed.Reason), Is.EqualTo((TargetStatus.NotComparable, reason)));
    }

    /// <summary>Dudley's question: its own value, then those of Birmingham, Coventry and Leeds, all of 2023.</summary>
    private static TargetAssessment Rank(
        Target target,
        decimal own,
        decimal birmingham,
        decimal coventry,
        decimal leeds,
        Polarity polarity = Polarity.HigherIsBetter
    )
    {
        var question = new TargetQuestion(
            ComparedFigures.Dudley,
            Breakdown.Total,
            TestSeries.Indicator(polarity: polarity),
            ComparedFigures.Panel(
                ComparedFigures.Figure(ComparedFigures.Dudley, "2023", own),
                ComparedFigures.Figure(ComparedFigures.Birmingham, "2023", birmingham),
                ComparedFigures.Figure(ComparedFigures.Coventry, "2023", coventry),
                ComparedFigures.Figure(ComparedFigures.Leeds, "2023", leeds),
                ComparedFigures.Figure(ComparedFigures.England, "2023", 99m)
            ),
            ComparedFigures.Register,
            "None."
        );
        return TargetAssessor.Assess(question, [target])[0];
    }
}
