using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Trends;

/// <summary>Each headline as an editor would print it, to the letter. Five figures in order have p = 2/5!.</summary>
internal sealed class TrendHeadlineTests
{
    [Test]
    public void A_sustained_rise_is_judged_by_polarity_or_not_at_all()
    {
        const string Rise =
            "Test share in Coventry was 18.0% in 2019, up from 10.0% in 2015; over 5 periods the rise is sustained, about 2.0 percentage points a year (p = 0.017)";
        var panel = Years(2015, 10m, 12m, 14m, 16m, 18m);
        Assert.Multiple(() =>
        {
            Assert.That(Say(panel), Is.EqualTo(Rise + ", which is an improvement."));
            Assert.That(
                Say(panel, Indicator(polarity: Polarity.LowerIsBetter)),
                Is.EqualTo(Rise + ", which is a worsening.")
            );
            Assert.That(Say(panel, Indicator(polarity: Polarity.Neutral)), Is.EqualTo(Rise + "."));
        });
    }

    [Test]
    public void A_sustained_fall_is_called_one() =>
        Assert.That(
            Say(Years(2015, 18m, 16m, 14m, 12m, 10m)),
            Is.EqualTo(
                "Test share in Coventry was 10.0% in 2019, down from 18.0% in 2015; over 5 periods the fall is sustained, about 2.0 percentage points a year (p = 0.017), which is a worsening."
            )
        );

    [Test]
    public void Figures_that_come_back_to_where_they_were_have_no_clear_trend() =>
        Assert.That(
            Say(Years(2015, 10m, 13m, 11m, 12m, 10.01m)),
            Is.EqualTo(
                "Test share in Coventry was 10.0% in 2019, as in 2015; over 5 periods there is no clear trend (p = 1.000)."
            )
        );

    [Test]
    public void Two_ends_that_read_the_same_do_not_hide_a_trend() =>
        Assert.That(
            Say(Years(2015, 10.01m, 10.012m, 10.014m, 10.016m, 10.018m)),
            Does.StartWith(
                "Test share in Coventry was 10.0% in 2019, as in 2015; even so, over 5 periods the rise is sustained"
            )
        );

    [Test]
    public void One_period_shows_no_trend_and_four_are_too_few()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(Years(2015, 10m)),
                Is.EqualTo("Test share in Coventry was 10.0% in 2015; one period shows no trend.")
            );
            Assert.That(
                Say(Years(2015, 10m, 11m, 12m, 13m)),
                Does.EndWith("; 4 periods are too few to test for a trend.")
            );
        });
    }

    [Test]
    public void Figures_that_are_nearly_all_equal_cannot_be_tested() =>
        Assert.That(
            Say(Years(2015, 10m, 10m, 10m, 10m, 11m)),
            Is.EqualTo(
                "Test share in Coventry was 11.0% in 2019, up from 10.0% in 2015; too many of the 5 figures are equal to test for a trend."
            )
        );

    [Test]
    public void Overlapping_periods_say_how_many_share_no_data() =>
        Assert.That(
            Say(
                Panel([.. Enumerable.Range(2011, 10).Select(y => ($"{y}-01/P3Y", (decimal?)(y - 2000)))]),
                Indicator(PeriodKind.Rolling)
            ),
            Does.EndWith("; only 4 of the periods share no data, which is too few to test for a trend.")
        );

    [Test]
    public void Seasons_wait_for_three_years_of_each()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(Panel(("2018-Q1", 1m), ("2018-Q2", 2m))),
                Does.EndWith("; no earlier figure of the same season is held.")
            );
            Assert.That(
                Say(
                    Panel([
                        .. Enumerable.Range(0, 9).Select(i => ($"{2018 + i / 4}-Q{i % 4 + 1}", (decimal?)i)),
                    ])
                ),
                Does.EndWith("; a trend is tested once every season is held of three years.")
            );
        });
    }

    [Test]
    public void A_unit_without_a_symbol_is_named_once() =>
        Assert.That(
            Say(
                Years(2015, 10m, 12m, 14m, 16m, 18m),
                Indicator() with
                {
                    Unit = new Unit("deaths per 100,000 people", "", 1),
                }
            ),
            Is.EqualTo(
                "Test share in Coventry was 18.0 deaths per 100,000 people in 2019, up from 10.0 in 2015; over 5 periods the rise is sustained, about 2.0 a year (p = 0.017), which is an improvement."
            )
        );

    [Test]
    public void A_series_that_never_changed_is_said_to_have_no_change() =>
        Assert.That(
            Say(Years(2015, 10m, 10m, 10m, 10m, 10m)),
            Is.EqualTo(
                "Test share in Coventry was 10.0% in 2019, as in 2015; over 5 periods there was no change."
            )
        );

    [Test]
    public void A_definition_that_changed_is_not_hidden_by_the_headline() =>
        Assert.That(
            Say(
                Years(2015, 50m, 51m, 10m, 11m),
                Indicator(
                    breaks: new SeriesBreak(
                        Period.Year(2017),
                        BreakKind.Definition,
                        "Only half of them count.",
                        null
                    )
                )
            ),
            Is.EqualTo(
                "Test share in Coventry was 11.0% in 2018, up from 10.0% in 2017; 2 periods are too few to test for a trend. Figures before 2017 are not comparable with these. Only half of them count."
            )
        );

    [Test]
    public void A_provisional_figure_is_called_provisional() =>
        Assert.That(
            Say(
                new Panel(
                    "test",
                    new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
                    [
                        (Figure(2020, 10m, ObservationStatus.Estimated), 1L),
                        (Figure(2021, 11m, ObservationStatus.Provisional), 1L),
                    ]
                )
            ),
            Does.StartWith(
                "Test share in Coventry was 11.0% (provisional) in 2021, up from 10.0% (an estimate) in 2020;"
            )
        );

    [Test]
    public void A_unit_with_a_comma_is_closed_by_one_and_not_doubled_by_the_title() =>
        Assert.That(
            Say(
                Years(2015, 10m),
                Indicator() with
                {
                    Title = "Preventable deaths",
                    Unit = new Unit("deaths per 100,000 people, age-standardised", "", 1),
                }
            ),
            Is.EqualTo(
                "Preventable deaths in Coventry were 10.0 per 100,000 people, age-standardised, in 2015; one period shows no trend."
            )
        );

    private static Observation Figure(int year, decimal value, ObservationStatus status) =>
        new(Coventry, Period.Year(year), Breakdown.Total, value, status);

    private static string Say(Panel panel, Indicator? indicator = null) =>
        TrendHeadline.Of(
            TrendAnalysis.Of(panel.SeriesOf(Coventry, Breakdown.Total), indicator ?? Indicator()),
            indicator ?? Indicator(),
            "Coventry"
        );
}
