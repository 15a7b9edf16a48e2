using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class MarkerTextTests
{
    private static ObservationStatus? Dictionary(string marker) =>
        marker switch
        {
            "[p]" => ObservationStatus.Provisional,
            "[r]" => ObservationStatus.Revised,
            "[e]" => ObservationStatus.Estimated,
            "[u]" => ObservationStatus.Unreliable,
            "[c]" => ObservationStatus.Confidential,
            "x" => ObservationStatus.NotAvailable,
            _ => null,
        };

    [TestCase("12.3 [e]", "12.3", "[e]")]
    [TestCase("1,234*", "1,234", "*")]
    [TestCase("-0.5[p][r]", "-0.5", "[p][r]")]
    [TestCase("7 [p] [r]", "7", "[p] [r]")]
    [TestCase("12.3 r", "12.3", "r")]
    [TestCase("12.3", "12.3", "")]
    [TestCase("0", "0", "")]
    [TestCase("1e5", "1e5", "")]
    [TestCase("(12)", "(12)", "")]
    [TestCase("[c]", "[c]", "")]
    [TestCase("12%", "12%", "")]
    public void A_number_is_parted_from_the_markers_behind_it(string cell, string number, string marker) =>
        Assert.That(MarkerText.Parted(cell), Is.EqualTo((number, marker)));

    [TestCase("[p]", ObservationStatus.Provisional)]
    [TestCase("[p][r]", ObservationStatus.Provisional)]
    [TestCase("[r] [u]", ObservationStatus.Unreliable)]
    [TestCase("[e][c]", ObservationStatus.Confidential)]
    [TestCase("x", ObservationStatus.NotAvailable)]
    public void Of_several_markers_the_weightiest_counts(string marker, ObservationStatus status) =>
        Assert.That(MarkerText.StatusOf(marker, Dictionary), Is.EqualTo(status));

    [TestCase("[q]")]
    [TestCase("[p][q]")]
    [TestCase("(low)")]
    [TestCase("*")]
    [TestCase("")]
    public void What_the_dictionary_lacks_is_not_explained(string marker) =>
        Assert.That(MarkerText.StatusOf(marker, Dictionary), Is.Null);
}
