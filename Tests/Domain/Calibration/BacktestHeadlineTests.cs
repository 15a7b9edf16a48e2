using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Tests.Domain.Calibration;

public sealed class BacktestHeadlineTests
{
    [TestCase(0, 0, null, "Test share in Dudley: no earlier forecast can be tried on the figures held.")]
    [TestCase(
        1,
        1,
        1.0,
        "Test share in Dudley: one forecast can be tried on earlier figures; what happened lay inside its 80% interval, and its error was about that of assuming no change. So few say little."
    )]
    [TestCase(
        9,
        7,
        null,
        "Test share in Dudley: 9 forecasts can be tried on earlier figures; what happened lay inside the 80% interval of 7 of them. So few say little."
    )]
    [TestCase(
        20,
        17,
        0.7,
        "Test share in Dudley: 20 forecasts can be tried on earlier figures; what happened lay inside the 80% interval of 17 of them, and their errors were 30% smaller than those of assuming no change."
    )]
    [TestCase(
        20,
        17,
        1.2,
        "Test share in Dudley: 20 forecasts can be tried on earlier figures; what happened lay inside the 80% interval of 17 of them, and their errors were 20% larger than those of assuming no change."
    )]
    [TestCase(
        20,
        17,
        11.86,
        "Test share in Dudley: 20 forecasts can be tried on earlier figures; what happened lay inside the 80% interval of 17 of them, and their errors were about 11.9 times those of assuming no change."
    )]
    public void The_past_of_the_method_is_told_by_counts(
        int cases,
        int inside,
        double? relative,
        string expected
    ) =>
        Assert.That(
            BacktestHeadline.Of(
                new IntervalCoverage(cases, inside, inside, 0, 0, 0),
                relative,
                TestSeries.Indicator(),
                "Dudley"
            ),
            Is.EqualTo(expected)
        );
}
