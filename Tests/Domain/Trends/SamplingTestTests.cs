using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Trends;

public sealed class SamplingTestTests
{
    [Test]
    public void Shares_with_counts_are_tested_by_their_counts()
    {
        var test = Test(
            Kind.Share,
            [.. Enumerable.Range(0, 6).Select(i => Counted(2015 + i, 100 + 40 * i, 1000))]
        );
        var direct = FingertipsTrend.OfProportions([140, 180, 220, 260, 300], [1000, 1000, 1000, 1000, 1000]);
        Assert.That(test.Value, Is.EqualTo(direct.Value));
        Assert.That(test.Value.Marker, Is.EqualTo(TrendMarker.Increasing));
    }

    [Test]
    public void Figures_with_limits_are_tested_by_their_limits()
    {
        var test = Test(
            Kind.SurveyShare,
            [.. Enumerable.Range(0, 6).Select(i => Limited(2015 + i, 50 + 5 * i, 2))]
        );
        Assert.That(test.Value.ProportionSlope, Is.Null);
        Assert.That(test.Value.Marker, Is.EqualTo(TrendMarker.Increasing));
    }

    [TestCase(Kind.Count, Refusal.NotForValueType)]
    [TestCase(Kind.Score, Refusal.NotForValueType)]
    [TestCase(Kind.Coverage, Refusal.NoSamplingError)]
    public void Numbers_it_is_not_made_for_are_refused(Kind kind, Refusal reason) =>
        Assert.That(
            Test(kind, [.. Enumerable.Range(0, 6).Select(i => Limited(2015 + i, 50 + i, 2))]).Reason,
            Is.EqualTo(reason)
        );

    [Test]
    public void Without_limits_or_counts_it_cannot_be_made() =>
        Assert.That(
            Test(
                Kind.Rate,
                [.. Enumerable.Range(0, 6).Select(i => Figure(Period.Year(2015 + i), 50 + i))]
            ).Reason,
            Is.EqualTo(Refusal.NoIntervalOrDenominator)
        );

    [Test]
    public void Four_years_are_too_few() =>
        Assert.That(
            Test(Kind.Rate, [.. Enumerable.Range(0, 4).Select(i => Limited(2015 + i, 50 + i, 2))]).Reason,
            Is.EqualTo(Refusal.TooFewPoints)
        );

    [Test]
    public void Rolling_periods_and_parts_of_a_year_are_refused()
    {
        var rolling = Enumerable
            .Range(0, 8)
            .Select(i => Figure(new Period(new DateOnly(2010 + i, 1, 1), 36), 50 + i, 49 + i, 51 + i));
        var quarters = Enumerable
            .Range(0, 8)
            .Select(i => Figure(Period.Quarter(2018 + i / 4, i % 4 + 1), 50 + i, 49 + i, 51 + i));
        Assert.That(Test(Kind.Rate, [.. rolling]).Reason, Is.EqualTo(Refusal.OverlappingPeriods));
        Assert.That(Test(Kind.Rate, [.. quarters]).Reason, Is.EqualTo(Refusal.NotYearly));
    }

    [Test]
    public void Five_years_are_enough_and_the_last_five_alone_need_counts()
    {
        Observation[] five = [.. Enumerable.Range(0, 5).Select(i => Counted(2016 + i, 140 + 40 * i, 1000))];
        var longer = Test(Kind.Share, [Figure(Period.Year(2015), 10), .. five]);
        Assert.That(Test(Kind.Share, five).HasValue, Is.True);
        Assert.That(longer.Value, Is.EqualTo(Test(Kind.Share, five).Value));
        Assert.That(
            Test(
                Kind.Rate,
                [.. Enumerable.Range(0, 5).Select(i => Limited(2015 + i, 50 + 5 * i, 2))]
            ).HasValue,
            Is.True
        );
    }

    [Test]
    public void One_of_the_last_five_without_counts_leaves_no_test_by_counts()
    {
        Observation[] figures =
        [
            Figure(Period.Year(2015), 10),
            .. Enumerable.Range(0, 4).Select(i => Counted(2016 + i, 140 + 40 * i, 1000)),
        ];
        Assert.That(Test(Kind.Share, figures).Reason, Is.EqualTo(Refusal.NoIntervalOrDenominator));
    }

    [Test]
    public void Rates_are_not_tested_by_counts_though_they_have_them() =>
        Assert.That(
            Test(
                Kind.Rate,
                [.. Enumerable.Range(0, 6).Select(i => Counted(2015 + i, 100 + 40 * i, 1000))]
            ).Reason,
            Is.EqualTo(Refusal.NoIntervalOrDenominator)
        );

    [Test]
    public void A_count_that_is_everything_is_at_its_bound_and_one_beyond_is_no_share()
    {
        Assert.That(Last(1000).Reason, Is.EqualTo(Refusal.CountAtBound));
        Assert.That(Last(1001).Reason, Is.EqualTo(Refusal.NoIntervalOrDenominator));

        static Calculated<FingertipsTrend> Last(int count) =>
            Test(
                Kind.Share,
                [
                    .. Enumerable.Range(0, 4).Select(i => Counted(2015 + i, 100 + 40 * i, 1000)),
                    Counted(2019, count, 1000),
                ]
            );
    }

    [Test]
    public void Limits_of_some_years_are_used_and_their_number_counts()
    {
        Observation[] four = [.. Enumerable.Range(0, 4).Select(i => Limited(2016 + i, 50 + 5 * i, 2))];
        Assert.That(
            Test(Kind.Rate, [Figure(Period.Year(2015), 45), .. four]).Reason,
            Is.EqualTo(Refusal.TooFewPoints)
        );
        Assert.That(
            Test(Kind.Rate, [Limited(2014, 40, 2), Figure(Period.Year(2015), 45), .. four]).HasValue,
            Is.True
        );
    }

    [Test]
    public void Without_figures_there_is_no_test() =>
        Assert.That(SamplingTest.Of(default, [], Indicator()).Reason, Is.EqualTo(Refusal.NoData));

    private static Observation Counted(int year, int count, int of) =>
        new(
            Coventry,
            Period.Year(year),
            Breakdown.Total,
            100m * count / of,
            numerator: count,
            denominator: of
        );

    private static Observation Limited(int year, decimal value, decimal reach) =>
        Figure(Period.Year(year), value, value - reach, value + reach);

    private static Observation Figure(
        Period period,
        decimal value,
        decimal? lower = null,
        decimal? upper = null
    ) => new(Coventry, period, Breakdown.Total, value, lower: lower, upper: upper);

    private static Calculated<FingertipsTrend> Test(Kind kind, Observation[] figures)
    {
        var indicator = Indicator() with { ValueType = kind };
        var panel = new Panel(
            "test",
            new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
            figures.Select(f => (f, 1L))
        );
        var series = panel.SeriesOf(Coventry, Breakdown.Total);
        return SamplingTest.Of(series, SeriesSegments.Of(series, indicator).Latest, indicator);
    }
}
