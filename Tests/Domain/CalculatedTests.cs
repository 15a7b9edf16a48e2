using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Tests.Domain;

internal sealed class CalculatedTests
{
    [Test]
    public void A_figure_has_no_reason()
    {
        Calculated<double> figure = 0.0;
        Assert.Multiple(() =>
        {
            Assert.That(figure.HasValue, Is.True);
            Assert.That(figure.Value, Is.Zero);
            Assert.That(figure.Reason, Is.Null);
        });
    }

    [Test]
    public void A_refusal_has_no_figure()
    {
        Calculated<double> figure = Refusal.TooFewPoints;
        Assert.Multiple(() =>
        {
            Assert.That(figure.HasValue, Is.False);
            Assert.That(figure.Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(() => figure.Value, Throws.InvalidOperationException);
            Assert.That(figure.ToString(), Is.EqualTo("not calculated: TooFewPoints"));
        });
    }

    [Test]
    public void What_was_never_calculated_has_no_data_and_no_figure()
    {
        Assert.Multiple(() =>
        {
            Assert.That(default(Calculated<string>).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(default(Calculated<double>).HasValue, Is.False);
        });
    }
}
