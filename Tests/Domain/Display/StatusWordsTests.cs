using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Tests.Domain.Display;

public sealed class StatusWordsTests
{
    [TestCase(ObservationStatus.Normal, "", "")]
    [TestCase(ObservationStatus.Revised, "", "")]
    [TestCase(ObservationStatus.Break, "", "")]
    [TestCase(ObservationStatus.Provisional, " (provisional)", ", provisional")]
    [TestCase(ObservationStatus.Estimated, " (an estimate)", ", an estimate")]
    [TestCase(ObservationStatus.Unreliable, " (of low reliability)", ", of low reliability")]
    public void A_figure_that_may_change_or_mislead_is_called_so(
        ObservationStatus status,
        string after,
        string within
    ) =>
        Assert.Multiple(() =>
        {
            Assert.That(StatusWords.After(status), Is.EqualTo(after));
            Assert.That(StatusWords.Within(status), Is.EqualTo(within));
        });
}
