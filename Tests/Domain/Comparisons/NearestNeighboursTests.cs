using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class NearestNeighboursTests
{
    private static NeighbourFeature Feature(params Observation[] figures) =>
        new(TestSeries.Indicator(), Panel(figures));

    private static readonly NeighbourFeature Work = Feature(
        Figure(Dudley, "2023", 5),
        Figure(Birmingham, "2023", 9),
        Figure(Coventry, "2023", 6),
        Figure(Leeds, "2023", 5.5m),
        Figure(Old, "2023", 5)
    );

    private static readonly NeighbourFeature Pay = Feature(
        Figure(Dudley, "2023", 600),
        Figure(Birmingham, "2023", 600),
        Figure(Coventry, "2023", 600),
        Figure(Leeds, "2023", 600)
    );

    [Test]
    public void The_closest_come_first_and_codes_no_longer_in_use_do_not_come()
    {
        var found = NearestNeighbours.Of(Dudley, [Work, Pay], Register).Value;
        Assert.Multiple(() =>
        {
            Assert.That(found.All.Select(n => n.Area), Is.EqualTo(new[] { Leeds, Coventry, Birmingham }));
            Assert.That(found.All.Select(n => n.Distance), Is.Ordered);
            Assert.That(found.Candidates, Is.EqualTo(3));
            Assert.That(
                NearestNeighbours.Of(Dudley, [Work], Register, most: 1).Value.All,
                Has.Count.EqualTo(1)
            );
        });
    }

    [Test]
    public void A_feature_that_the_area_lacks_is_left_out_and_none_at_all_is_refused()
    {
        var without = Feature(Figure(Leeds, "2023", 1));
        var found = NearestNeighbours.Of(Dudley, [Work, without], Register).Value;
        Assert.Multiple(() =>
        {
            Assert.That(found.Features.Select(f => f.Feature), Is.EqualTo(new[] { Work }));
            Assert.That(NearestNeighbours.Of(Dudley, [without], Register).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                NearestNeighbours.Of(Region, [Feature(Figure(Region, "2023", 1))], Register).Reason,
                Is.EqualTo(Refusal.NoOverlap)
            );
        });
    }

    [Test]
    public void Scaling_a_feature_changes_nothing()
    {
        var scaled = Feature([
            .. Enumerable
                .Range(0, 4)
                .Select(i => new[] { Dudley, Birmingham, Coventry, Leeds }[i])
                .Select(a =>
                    Figure(a, "2023", 1000 * Work.Panel.SeriesOf(a, Breakdown.Total).Latest()!.Value!.Value)
                ),
        ]);
        var (one, other) = (
            NearestNeighbours.Of(Dudley, [Work, Pay], Register).Value,
            NearestNeighbours.Of(Dudley, [scaled, Pay], Register).Value
        );
        Assert.That(
            other.All.Select(n => Math.Round(n.Distance, 9)),
            Is.EqualTo(one.All.Select(n => Math.Round(n.Distance, 9)))
        );
    }
}
