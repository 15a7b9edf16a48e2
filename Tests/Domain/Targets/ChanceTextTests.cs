using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.Targets.TestTargets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class ChanceTextTests
{
    private static readonly Unit Percent = new("% of things", "%", 1);

    [TestCase(0.0999, "under 10%")]
    [TestCase(0.1, "about 10%")]
    [TestCase(0.345, "about 35%")]
    [TestCase(0.9, "about 90%")]
    [TestCase(0.9001, "over 90%")]
    public void The_sentence_tells_the_chance_no_nearer_to_certain_than_the_calibration(
        double probability,
        string likely
    ) =>
        Assert.That(
            Say(Level, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m), probability, 78.04, 86.26, Percent),
            Is.EqualTo(
                $" If the past is a guide, the chance that it is met at the end of 2025 is {likely}: it should lie between 78.0% and 86.3% then (80% interval)."
            )
        );

    [Test]
    public void A_target_that_is_met_may_be_lost() =>
        Assert.That(
            Say(Level, Years(2017, 80m, 84m, 82m, 86m, 84m, 86m), 0.5, 80, 90, Percent),
            Is.EqualTo(
                " If the past is a guide, the chance that it is still met at the end of 2025 is about 50%: it should lie between 80.0% and 90.0% then (80% interval)."
            )
        );

    [Test]
    public void Where_no_chance_can_be_told_the_range_is_and_a_unit_without_a_symbol_is_named_once() =>
        Assert.That(
            Say(
                Level,
                Years(2017, 70m, 72m, 73m, 75m, 76m, 79m),
                Refusal.AtBound,
                78,
                86,
                new Unit("years", "", 1)
            ),
            Is.EqualTo(
                " If the past is a guide, it will lie between 78.0 and 86.0 years at the end of 2025 (80% interval)."
            )
        );

    [TestCase(-1, 2, "between 1.0 percentage point below and 2.0 percentage points above the comparator")]
    [TestCase(0, 2, "between 0.0 percentage points above and 2.0 percentage points above the comparator")]
    public void A_gap_to_another_area_lies_below_or_above_it(int lower, int upper, string range) =>
        Assert.That(
            Say(
                CatchUp,
                Beside(2017, [70, 72, 73, 75, 76, 79], [80, 80, 80, 80, 80, 80]),
                0.4,
                lower,
                upper,
                Percent
            ),
            Is.EqualTo(
                $" If the past is a guide, the chance that it is met at the end of 2025 is about 40%: it should lie {range} then (80% interval)."
            )
        );

    [Test]
    public void Without_a_chance_there_is_no_sentence()
    {
        var question = Ask(Years(2017, 70m, 72m));
        var assessed = TargetAssessor.Assess(question, [Level])[0];
        var outlook = TargetOutlook.Of(question, assessed, ForecastCalibration.MethodDefaults);
        Assert.That(outlook.Chance.HasValue, Is.False);
        Assert.That(ChanceText.Sentence(assessed, outlook, Percent), Is.Empty);
    }

    private static string Say(
        Target target,
        RoadmapIndicators.Domain.Observations.Panel panel,
        Calculated<double> probability,
        double lower,
        double upper,
        Unit unit
    )
    {
        var question = Ask(panel);
        var assessed = TargetAssessor.Assess(question, [target])[0];
        var outlook = TargetOutlook.Of(question, assessed, ForecastCalibration.MethodDefaults);
        var chance = outlook.Chance.Value;
        var told = chance with
        {
            Probability = probability,
            AtDate = chance.AtDate with { Interval80 = new Interval(lower, upper) },
        };
        return ChanceText.Sentence(assessed, outlook with { Chance = told }, unit);
    }
}
