using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class AreaComparisonTests
{
    private static AreaComparison Compare(
        Panel panel,
        Kind type = Kind.SurveyShare,
        string? at = null,
        RoadmapIndicators.Domain.Areas.AreaCode? benchmark = null
    ) =>
        AreaComparison.Of(
            panel,
            Of(type),
            Breakdown.Total,
            Dudley,
            benchmark ?? England,
            Register,
            at is null ? null : Period.Parse(at)
        );

    [Test]
    public void Both_figures_are_of_the_newest_period_that_both_have()
    {
        var compared = Compare(
            Panel(
                Figure(Dudley, "2022", 70, 68, 72),
                Figure(Dudley, "2023", 90, 88, 92),
                Figure(England, "2022", 75, 74.9m, 75.1m),
                Figure(England, "2023", null)
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(compared.Period?.Code, Is.EqualTo("2022"));
            Assert.That(compared.Judgement, Is.EqualTo(ComparisonJudgement.Worse));
            Assert.That(compared.NewerOfArea?.Code, Is.EqualTo("2023"));
            Assert.That(compared.Overlap, Is.EqualTo(PartOverlap.PartOfBenchmark));
            Assert.That(compared.Reason, Is.Null);
        });
    }

    [Test]
    public void Counts_of_areas_of_different_size_are_not_judged()
    {
        var compared = Compare(
            Panel(Figure(Dudley, "2023", 45), Figure(England, "2023", 12_720)),
            Kind.Count
        );
        Assert.Multiple(() =>
        {
            Assert.That(compared.Standing, Is.EqualTo(PlainStanding.Below));
            Assert.That(
                ComparisonHeadline.Of(
                    compared,
                    Of(Kind.Count) with
                    {
                        Title = "Active enterprises",
                        Unit = new RoadmapIndicators.Domain.Catalogue.Unit("enterprises", "", 0),
                    },
                    "Dudley",
                    "Dudley",
                    "England"
                ),
                Is.EqualTo(
                    "Active enterprises in Dudley: 45 in 2023, 12,675 below England (12,720); a count grows with the size of the area, so neither is judged the better. England includes Dudley, which could not be taken out of it."
                )
            );
        });
    }

    [Test]
    public void Without_a_common_period_there_is_no_comparison()
    {
        var compared = Compare(Panel(Figure(Dudley, "2022", 70), Figure(England, "2023", 75)));
        Assert.That(
            (compared.Judgement, compared.Standing, compared.Reason),
            Is.EqualTo((ComparisonJudgement.NotCompared, PlainStanding.Unknown, (Refusal?)Refusal.NoOverlap))
        );
    }

    [Test]
    public void A_period_asked_for_is_the_one_compared()
    {
        var panel = Panel(
            Figure(Dudley, "2022", 70),
            Figure(Dudley, "2023", 80),
            Figure(England, "2022", 75),
            Figure(England, "2023", 75)
        );
        Assert.That(Compare(panel, at: "2022").Standing, Is.EqualTo(PlainStanding.Behind));
        Assert.That(Compare(panel).Standing, Is.EqualTo(PlainStanding.Ahead));
        Assert.That(Compare(panel, at: "2021").Reason, Is.EqualTo(Refusal.NoOverlap));
    }

    [Test]
    public void An_area_is_taken_out_of_its_benchmark_where_counts_allow()
    {
        var compared = Compare(
            Panel(Share(Dudley, "2023", 50, 100), Share(England, "2023", 60, 200)),
            Kind.Share
        );
        Assert.Multiple(() =>
        {
            Assert.That(compared.Overlap, Is.EqualTo(PartOverlap.RemovedFromBenchmark));
            Assert.That(compared.Beside!.Value, Is.EqualTo(10m));
            Assert.That(compared.Difference!.Absolute, Is.EqualTo(40m));
            Assert.That(compared.Judgement, Is.EqualTo(ComparisonJudgement.Better));
        });
    }

    [Test]
    public void A_country_without_limits_is_taken_as_exact_and_another_area_is_not()
    {
        var panel = Panel(
            Figure(Dudley, "2023", 70, 68, 72),
            Figure(England, "2023", 75),
            Figure(Leeds, "2023", 75)
        );
        var (country, city) = (Compare(panel), Compare(panel, benchmark: Leeds));
        Assert.Multiple(() =>
        {
            Assert.That(country.IsBenchmarkTakenAsExact);
            Assert.That(country.Judgement, Is.EqualTo(ComparisonJudgement.Worse));
            Assert.That(city.Judgement, Is.EqualTo(ComparisonJudgement.NotCompared));
            Assert.That(city.Reason, Is.EqualTo(Refusal.NoIntervalOrDenominator));
            Assert.That(city.Standing, Is.EqualTo(PlainStanding.Behind));
            Assert.That(city.Overlap, Is.EqualTo(PartOverlap.None));
        });
    }

    [Test]
    public void Coverage_at_its_bounds_is_compared_and_not_tested()
    {
        var compared = Compare(Panel(Figure(Dudley, "2023", 100), Figure(England, "2023", 0)), Kind.Coverage);
        Assert.Multiple(() =>
        {
            Assert.That(compared.Reason, Is.EqualTo(Refusal.NoSamplingError));
            Assert.That(compared.Difference!.Absolute, Is.EqualTo(100m));
            Assert.That(compared.Difference.Relative.HasValue, Is.False);
        });
    }

    [Test]
    public void What_overlaps_is_told_by_memberships() =>
        Assert.Multiple(() =>
        {
            Assert.That(Register.Overlap(Dudley, England));
            Assert.That(Register.Overlap(England, Dudley));
            Assert.That(Register.Overlap(Region, Region));
            Assert.That(Register.Overlap(Dudley, Leeds), Is.False);
            Assert.That(Register.IsInside(Dudley, Kingdom));
            Assert.That(Register.IsInside(Dudley, Dudley), Is.False);
        });

    [Test]
    public void The_sentence_says_what_is_known_and_no_more()
    {
        string Sentence(Panel panel, Kind type = Kind.SurveyShare) =>
            ComparisonHeadline.Of(Compare(panel, type), Of(type), "Dudley", "Dudley", "England");
        Assert.Multiple(() =>
        {
            Assert.That(
                Sentence(Panel(Figure(Dudley, "2023", 70, 68, 72), Figure(England, "2023", 75, 74, 76))),
                Is.EqualTo(
                    "Test share in Dudley: 70.0% in 2023, 5.0 percentage points below England (75.0%); the difference is more than chance would explain (p < 0.001), and on the worse side. England includes Dudley, which could not be taken out of it."
                )
            );
            Assert.That(
                Sentence(Panel(Figure(Dudley, "2023", 74, 70, 78), Figure(England, "2023", 75, 74, 76))),
                Does.Contain("within what chance would explain")
            );
            Assert.That(
                Sentence(Panel(Figure(Dudley, "2023", 75), Figure(England, "2023", 75))),
                Does.Contain("the same as England").And.Contain("cannot be said")
            );
            Assert.That(
                Sentence(Panel(Figure(Dudley, "2023", 75), Figure(England, "2023", 70)), Kind.Coverage),
                Does.Contain("no sampling error")
            );
            Assert.That(
                Sentence(Panel(Figure(Dudley, "2023", 75))),
                Does.Contain("no figures of one period are held for both")
            );
        });
    }
}
