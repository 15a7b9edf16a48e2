using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Breaks;
using RoadmapIndicators.Tests.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Breaks;

internal sealed class BreaksTests
{
    private static readonly double[] Years = [2018, 2019, 2020, 2021, 2022];

    [Test]
    public void A_series_is_split_before_the_first_observation_of_the_new_definition()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Segments.Split(Years, []), Is.EqualTo([0..5]));
            Assert.That(Segments.Split(Years, [2020]), Is.EqualTo([0..2, 2..5]));
            Assert.That(Segments.Split(Years, [2019.5, 2019.7]), Is.EqualTo([0..2, 2..5]));
            Assert.That(Segments.Split(Years, [2022, 2019]), Is.EqualTo([0..1, 1..4, 4..5]));
            Assert.That(Segments.Split(Years, [2010, 2018, 2030]), Is.EqualTo([0..5]));
            Assert.That(Segments.Split([], [2020]), Is.Empty);
        });
    }

    [Test]
    public void Segments_cover_the_series_once() =>
        Gen.Select(SeriesGen.WithGaps(1, 15), Gen.Double[2000, 2040].Array[0, 5])
            .Sample(
                (series, breaks) =>
                {
                    var next = 0;
                    foreach (var range in Segments.Split(series.Times, breaks))
                    {
                        Assert.That(range.Start.Value, Is.EqualTo(next));
                        Assert.That(range.End.Value, Is.GreaterThan(next));
                        next = range.End.Value;
                    }
                    Assert.That(next, Is.EqualTo(series.Times.Length));
                }
            );

    [Test]
    public void Series_that_share_no_period_are_not_linked()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                SeriesLink.Find([2010, 2011], [1, 2], [2012, 2013], [3, 4]).Reason,
                Is.EqualTo(Refusal.NoOverlap)
            );
            Assert.That(SeriesLink.Find([], [], [2012], [3]).Reason, Is.EqualTo(Refusal.NoData));
        });
    }

    [Test]
    public void An_old_series_of_zero_has_no_factor_but_a_shift()
    {
        var link = SeriesLink.Find([2010, 2011], [4, 0], [2011, 2012], [3, 5]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(link.RatioFactor, Is.Null);
            Assert.That(link.ByRatio().Reason, Is.EqualTo(Refusal.ZeroDenominator));
            Assert.That(link.ByShift(), Is.EqualTo([7, 3, 5]));
            Assert.That(link.Times, Is.EqualTo([2010, 2011, 2012]));
        });
    }

    [Test]
    public void A_link_can_be_undone()
    {
        var link = SeriesLink.Find([2010, 2011, 2012], [80, 90, 100], [2012, 2013], [110, 120]).Value;
        Assert.That(link.ByRatio().Value[0] / link.RatioFactor, Is.EqualTo(80).Within(1e-12));
        Assert.That(link.ByShift()[0] - link.Shift, Is.EqualTo(80).Within(1e-12));
    }

    [Test]
    public void Rebasing_needs_its_base_and_changes_no_growth()
    {
        double[] index = [80, 100, 110, 0, 50];
        Assert.Multiple(() =>
        {
            Assert.That(IndexRebasing.To(2017, Years, index).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(IndexRebasing.To(2021, Years, index).Reason, Is.EqualTo(Refusal.ZeroDenominator));
            var rebased = IndexRebasing.To(2020, Years, index).Value;
            Assert.That(rebased[2], Is.EqualTo(100));
            Assert.That(
                IndexRebasing.Growth(rebased.AsSpan())[0],
                Is.EqualTo(IndexRebasing.Growth(index)[0]).Within(1e-12)
            );
            Assert.That(IndexRebasing.Growth(index)[3], Is.Null);
        });
    }
}
