using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Schemes;
using static RoadmapIndicators.Tests.Domain.Targets.OutlookCase;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>How other bodies' schemes judge an indicator, beside its target.</summary>
public sealed class TargetSchemesTests
{
    [Test]
    public void A_level_with_a_date_gives_the_schemes_a_side_where_the_indicator_has_none()
    {
        var schemes = Look(
            Absolute,
            Years(2015, 70m, 72m, 73m, 75m, 76m, 78m),
            Indicator(polarity: Polarity.Neutral)
        ).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(schemes.AgainstTarget);
            Assert.That(schemes.Reason, Is.Null);
            Assert.That(schemes.Verdicts, Has.Length.EqualTo(6));
        });
    }

    [Test]
    public void Without_a_figure_the_schemes_say_why_there_is_none()
    {
        var schemes = Look(Absolute, null).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(schemes.Verdicts, Is.Empty);
            Assert.That(schemes.AgainstTarget, Is.False);
            Assert.That(schemes.Reason, Is.EqualTo("Nothing is held."));
        });
    }

    [Test]
    public void A_falling_series_that_should_fall_is_judged_by_its_own_direction_without_a_target()
    {
        SchemeVerdict Italian(Polarity polarity) =>
            Look(null, Years(2015, 80m, 75m, 70m, 65m, 60m, 55m), Indicator(polarity: polarity))
                .Outlook.Schemes.Verdicts.Single(v => v.Name == "istat");
        Assert.That(
            Italian(Polarity.LowerIsBetter).Category,
            Is.Not.EqualTo(Italian(Polarity.HigherIsBetter).Category)
        );
    }

    [Test]
    public void The_schemes_stand_side_by_side_with_their_versions()
    {
        var schemes = Look(Absolute, Years(2015, 70m, 72m, 73m, 75m, 76m, 78m, 79m, 80m)).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(
                schemes.Verdicts.Select(v => v.Name),
                Is.EqualTo(new[] { "eurostat", "open-sdg", "un", "destatis", "istat", "fingertips" })
            );
            Assert.That(schemes.Verdicts.All(v => v.Version.Length > 0 && v.Category.Length > 0), Is.True);
            Assert.That(schemes.AgainstTarget, Is.True);
            Assert.That(schemes.Reason, Is.Null);
        });
    }

    [Test]
    public void The_schemes_get_the_last_figure_of_each_year()
    {
        var panel = Panel(
            ("2019-01", 70m),
            ("2019-07", 71m),
            ("2020-01", 72m),
            ("2020-07", 73m),
            ("2021-07", 75m),
            ("2022-07", 77m),
            ("2023-01", 78m)
        );
        var istat = Look(Absolute, panel, Indicator(PeriodKind.Snapshot)).Outlook.Schemes.Verdicts[4];
        Assert.That(istat.Name, Is.EqualTo("istat"));
        var eurostat = Look(Absolute, panel, Indicator(PeriodKind.Snapshot)).Outlook.Schemes.Verdicts[0];
        Assert.That(eurostat.Inputs.Single(i => i.Name == "startValue").Value, Is.EqualTo(71));
    }

    [Test]
    public void Without_polarity_and_target_no_scheme_can_judge()
    {
        var schemes = Look(
            null,
            Years(2017, 70m, 72m, 73m),
            Indicator(polarity: Polarity.Neutral)
        ).Outlook.Schemes;
        Assert.That(schemes.Verdicts, Is.Empty);
        Assert.That(schemes.Reason, Does.Contain("neither better"));
    }
}
