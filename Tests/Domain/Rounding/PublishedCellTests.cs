using RoadmapIndicators.Domain.Rounding;

namespace RoadmapIndicators.Tests.Domain.Rounding;

internal sealed class PublishedCellTests
{
    [TestCase("45.2 [q]")]
    [TestCase("45.2 [p")]
    [TestCase("45.2 [p] about")]
    [TestCase("1.2.3")]
    [TestCase("(45)")]
    [TestCase("1e3")]
    [TestCase("Infinity")]
    public void What_is_not_understood_gives_no_number(string text)
    {
        var cell = PublishedCell.Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(cell.Value, Is.Null);
            Assert.That(cell.Markers, Does.Contain(CellMarker.Unrecognised));
            Assert.That(cell.IsUsable, Is.False);
        });
    }

    [TestCase(null)]
    [TestCase("   ")]
    public void An_empty_cell_is_missing(string? text) =>
        Assert.That(PublishedCell.Read(text).Markers, Is.EqualTo([CellMarker.Missing]));

    [TestCase("[X]", CellMarker.NotAvailable)]
    [TestCase(" 12 [ p ] ", CellMarker.Provisional)]
    [TestCase("7 [sss]", CellMarker.Significant01)]
    public void Markers_are_read_in_any_case_and_spacing(string text, CellMarker marker) =>
        Assert.That(PublishedCell.Read(text).Markers, Is.EqualTo([marker]));

    [Test]
    public void Every_marker_reads_back_from_its_code()
    {
        Assert.Multiple(() =>
        {
            foreach (var marker in Enum.GetValues<CellMarker>())
            {
                if (marker is CellMarker.Missing or CellMarker.Unrecognised)
                    continue;
                Assert.That(CellMarkers.FromCode(marker.Code()), Is.EqualTo(marker));
                Assert.That(marker.Meaning(), Is.Not.Empty);
            }
        });
    }
}
