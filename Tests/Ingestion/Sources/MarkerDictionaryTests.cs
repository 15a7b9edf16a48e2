using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Tidy;
using static RoadmapIndicators.Tests.Ingestion.Sources.SourceReading;

namespace RoadmapIndicators.Tests.Ingestion.Sources;

/// <summary>Missing is not zero is not suppressed: cells through the whole of a reader.</summary>
[TestFixture]
public sealed class MarkerDictionaryTests
{
    private static List<Reading> ReadCell(string value, string status = "") =>
        Read(
            new TidySource(),
            "own.csv",
            $"indicator,area,period,value,status\nshare,E08000027,2022,\"{value}\",{status}\n",
            Indicator("share", "tidy", [], [])
        );

    [TestCase("0", 0, ObservationStatus.Normal, null)]
    [TestCase("0.0", 0, ObservationStatus.Normal, null)]
    [TestCase("12.3 [e]", 12.3, ObservationStatus.Estimated, "[e]")]
    [TestCase("12.3 [p][r]", 12.3, ObservationStatus.Provisional, "[p][r]")]
    [TestCase("0 [u]", 0, ObservationStatus.Unreliable, "[u]")]
    [TestCase("[c]", null, ObservationStatus.Confidential, "[c]")]
    [TestCase("[x]", null, ObservationStatus.NotAvailable, "[x]")]
    [TestCase("x", null, ObservationStatus.NotAvailable, "x")]
    [TestCase(":", null, ObservationStatus.NotAvailable, ":")]
    [TestCase("..", null, ObservationStatus.NotAvailable, "..")]
    [TestCase("[z]", null, ObservationStatus.NotApplicable, "[z]")]
    [TestCase("[low]", null, ObservationStatus.Low, "[low]")]
    [TestCase("(low)", null, ObservationStatus.Unrecognised, "(low)")]
    [TestCase("[q]", null, ObservationStatus.Unrecognised, "[q]")]
    [TestCase("*", null, ObservationStatus.Unrecognised, "*")]
    [TestCase("", null, ObservationStatus.Missing, null)]
    public void A_cell_is_read_for_what_it_says(
        string cell,
        double? value,
        ObservationStatus status,
        string? marker
    )
    {
        var figure = Figure(ReadCell(cell));
        Assert.That(
            (figure.Value, figure.Status, figure.Marker),
            Is.EqualTo(((decimal?)value, status, marker))
        );
    }

    [TestCase("1,234*", "", "unknownMarker")]
    [TestCase("12.3 [q]", "", "unknownMarker")]
    [TestCase("12.3 [c]", "", "contradictoryStatus")]
    [TestCase("12.3", "c", "contradictoryStatus")]
    [TestCase("12.3", "45", "unreadableStatus")]
    [TestCase("NaN", "", "unreadableValue")]
    [TestCase("1e999", "", "unreadableValue")]
    public void What_contradicts_itself_is_kept_out(string cell, string status, string code) =>
        Assert.That(Code(ReadCell(cell, status)), Is.EqualTo(code));

    [TestCase("45.2", "")]
    [TestCase("", "p")]
    public void A_value_outside_its_limits_is_kept_out_and_no_value_has_none(string value, string status)
    {
        var readings = Read(
            new TidySource(),
            "own.csv",
            $"indicator,area,period,value,lower,upper,status\nshare,E08000027,2022,{value},50,60,{status}\n",
            Indicator("share", "tidy", [], [])
        );
        Assert.That(
            readings.Single() is Reading.Quarantined { Code: "outsideLimits" },
            Is.EqualTo(value.Length > 0)
        );
    }
}
