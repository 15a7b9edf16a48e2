using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class AreaRankingTests
{
    private static readonly AreaCode[] Cities = [Birmingham, Coventry, Dudley, Leeds];

    private static AreaRanking Rank(
        Panel panel,
        IReadOnlyList<AreaCode>? candidates = null,
        Polarity polarity = Polarity.HigherIsBetter,
        int quantiles = 2,
        string period = "2023"
    ) =>
        AreaRanking.Of(
            panel,
            Breakdown.Total,
            Period.Parse(period),
            candidates ?? Cities,
            Register,
            polarity,
            quantiles
        );

    private static Panel Of(params decimal?[] values) =>
        Panel([.. values.Select((v, i) => Figure(Cities[i], "2023", v))]);

    [Test]
    public void Equal_values_share_the_better_place_and_the_next_is_left_out()
    {
        var ranking = Rank(Of(5, 7, 7.0m, 1));
        Assert.Multiple(() =>
        {
            Assert.That(ranking.Ranked.Select(r => r.Rank), Is.EqualTo(new[] { 1, 1, 3, 4 }));
            Assert.That(ranking.Ranked.Select(r => r.Ties), Is.EqualTo(new[] { 1, 1, 0, 0 }));
            Assert.That(
                ranking.Ranked.Select(r => r.Figure.Area),
                Is.EqualTo(new[] { Coventry, Dudley, Birmingham, Leeds })
            );
            Assert.That(ranking.Ranked.Select(r => r.Quantile), Is.EqualTo(new int?[] { 2, 2, 1, 1 }));
        });
    }

    [Test]
    public void The_lowest_comes_first_where_lower_is_better()
    {
        Assert.That(
            Rank(Of(5, 7, 6, 1), polarity: Polarity.LowerIsBetter).Ranked[0].Figure.Area,
            Is.EqualTo(Leeds)
        );
        Assert.That(
            Rank(Of(5, 7, 6, 1), polarity: Polarity.Neutral).Ranked[0].Figure.Area,
            Is.EqualTo(Coventry)
        );
    }

    [Test]
    public void Fewer_areas_than_groups_give_no_groups()
    {
        var ranking = Rank(Of(5, 7, 6, 1), quantiles: 5);
        Assert.That(ranking.NoQuantiles, Is.EqualTo(Refusal.TooFewPoints));
        Assert.That(ranking.Ranked.Select(r => r.Quantile), Is.All.Null);
    }

    [Test]
    public void Areas_left_out_say_why()
    {
        var panel = Panel(
            Figure(Birmingham, "2023", 5),
            Figure(Coventry, "2023", null),
            Figure(Dudley, "2022", 5)
        );
        var ranking = Rank(panel);
        Assert.That(
            ranking.LeftOut.Select(l => (l.Area, l.Reason)),
            Is.EqualTo(
                new[]
                {
                    (Coventry, LeftOutReason.NoValue),
                    (Dudley, LeftOutReason.NotForPeriod),
                    (Leeds, LeftOutReason.NotHeld),
                }
            )
        );
    }

    [Test]
    public void An_abolished_area_is_left_out_beside_its_successor_and_counted_where_it_stands_alone()
    {
        var both = Panel(Figure(Old, "2025", 5), Figure(New, "2025", 6), Figure(Leeds, "2025", 7));
        var alone = Panel(Figure(Old, "2025", 5), Figure(Leeds, "2025", 7));
        AreaCode[] candidates = [Old, Leeds, New];
        Assert.Multiple(() =>
        {
            Assert.That(
                Rank(both, candidates, period: "2025").LeftOut.Select(l => (l.Area, l.Reason)),
                Is.EqualTo(new[] { (Old, LeftOutReason.Abolished) })
            );
            Assert.That(Rank(alone, candidates, period: "2025").Ranked, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void A_country_is_not_ranked_beside_its_parts()
    {
        var ranking = Rank(Panel(Figure(England, "2023", 5), Figure(Kingdom, "2023", 6)), [England, Kingdom]);
        Assert.That(
            ranking.LeftOut.Select(l => (l.Area, l.Reason)),
            Is.EqualTo(new[] { (Kingdom, LeftOutReason.ContainsOthers) })
        );
    }

    [Test]
    public void Every_candidate_is_ranked_or_left_out_once() =>
        Gen.Int[0, 5]
            .Array[4]
            .Sample(values =>
            {
                var ranking = Rank(Of([.. values.Select(v => v == 0 ? null : (decimal?)v)]));
                Assert.That(
                    ranking
                        .Ranked.Select(r => r.Figure.Area)
                        .Concat(ranking.LeftOut.Select(l => l.Area))
                        .Order(),
                    Is.EqualTo(Cities.Order())
                );
                foreach (var place in ranking.Ranked)
                    Assert.That(
                        place.Rank,
                        Is.EqualTo(1 + ranking.Ranked.Count(r => r.Figure.Value > place.Figure.Value))
                    );
            });

    [Test]
    public void Candidates_out_of_order_are_refused_where_some_would_be_missed()
    {
        var panel = Of(5, 7, 6, 1);
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => Rank(panel, [Coventry, Birmingham]));
            Assert.Throws<ArgumentException>(() => Rank(panel, [Coventry, Coventry]));
        });
    }

    [Test]
    public void The_sentence_names_both_ends()
    {
        var indicator = TestSeries.Indicator();
        string Sentence(Panel panel) => RankingHeadline.Of(Rank(panel), indicator, "cities", Register);
        Assert.Multiple(() =>
        {
            Assert.That(
                Sentence(Of(5, 7, 6, null)),
                Is.EqualTo(
                    "Test share in 2023: of 3 cities, Coventry had the highest (7.0%) and Birmingham the lowest (5.0%). 1 more has no figure for it."
                )
            );
            Assert.That(Sentence(Of(7, 7, 6, 5)), Does.Contain("Birmingham and Coventry had the highest"));
            Assert.That(
                Sentence(Of(7, 7, 7, null)),
                Is.EqualTo(
                    "Test share in 2023: all 3 cities had the same (7.0%). 1 more has no figure for it."
                )
            );
            Assert.That(Sentence(Of(7, null, null, null)), Does.Contain("only Birmingham"));
            Assert.That(Sentence(Of(null, null, null, null)), Does.Contain("no value is held for cities"));
        });
    }
}
