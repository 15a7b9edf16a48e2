using CsCheck;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class FiguresGivenTests
{
    private static readonly Period[] Periods =
    [
        Period.Year(2020),
        Period.Year(2021),
        Period.Month(2020, 1),
        Period.Day(new DateOnly(2020, 1, 1)),
    ];

    private static readonly Gen<(int Area, int Breakdown, int Period)> Keys = Gen.Select(
        Gen.Int[1, 200],
        Gen.Int[1, 3],
        Gen.Int[0, Periods.Length - 1]
    );

    private static FiguresGiven Given(IEnumerable<(int Area, int Breakdown, int Period)> keys)
    {
        var given = new FiguresGiven();
        foreach (var (area, breakdown, period) in keys)
            given.Add(
                new(breakdown, area, Periods[period], 1, 1, null, null, null, null, default, null, null),
                $"E{area:00000000}",
                $"group:{breakdown}"
            );
        return given;
    }

    [Test]
    public void it_says_that_a_file_gives_a_figure_twice_exactly_when_it_does() =>
        Keys.Array[0, 60]
            .Sample(
                keys => Assert.That(Given(keys).AnyTwice, Is.EqualTo(keys.Distinct().Count() < keys.Length)),
                iter: 2_000
            );

    [Test]
    public void of_figures_that_differ_in_area_or_period_or_breakdown_none_is_given_twice()
    {
        var all =
            from area in Enumerable.Range(1, 130)
            from breakdown in Enumerable.Range(1, 3)
            from period in Enumerable.Range(0, Periods.Length)
            select (area, breakdown, period);
        Assert.That(Given(all).AnyTwice, Is.False);
        Assert.That(Given([.. all, (1, 1, 0)]).AnyTwice, Is.True);
        Assert.That(Given([.. all, (130, 3, 3)]).AnyTwice, Is.True);
    }

    [Test]
    public void it_counts_the_figures_of_each_area_and_knows_all_areas_and_breakdowns() =>
        Keys.Array[0, 60]
            .Sample(
                keys =>
                {
                    var given = Given(keys);
                    Assert.That(
                        given.Areas.Select(area => (area.Key, area.Value.Code, area.Value.Figures)),
                        Is.EquivalentTo(
                            keys.GroupBy(key => key.Area)
                                .Select(area => (area.Key, $"E{area.Key:00000000}", area.Count()))
                        )
                    );
                    Assert.That(
                        given.Areas.Values.Select(area => area.Place),
                        Is.EquivalentTo(Enumerable.Range(0, given.Areas.Count))
                    );
                    Assert.That(
                        given.Breakdowns.Keys,
                        Is.EquivalentTo(keys.Select(key => key.Breakdown).Distinct())
                    );
                },
                iter: 500
            );
}
