using System.Globalization;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>
/// Damaged files of every source: clean refusals or quarantined rows, no crash, no wrong figure, little memory. The
/// suite reads a few hundred; <c>make fuzz N=10000</c> as many as wanted.
/// </summary>
[TestFixture]
public sealed class DamageTests
{
    private const int InTheSuite = 400;

    private const long MostMemory = 300L << 20;

    [Test]
    public void Sound_files_give_figures_and_no_complaint()
    {
        var run = new DamageRun(GoodFiles.All);
        run.Run(0, 0);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public void Damaged_files_are_refused_or_quarantined_and_give_no_wrong_figure()
    {
        var run = new DamageRun(GoodFiles.All);
        run.Run(0, InTheSuite);
        Assert.That(run.Faults, Is.Empty, run.Table());
    }

    [Test]
    [Explicit("Takes minutes: make fuzz")]
    public void Many_damaged_files_are_refused_or_quarantined_and_give_no_wrong_figure()
    {
        var count = int.Parse(
            Environment.GetEnvironmentVariable("FUZZ_INPUTS") ?? "10000",
            CultureInfo.InvariantCulture
        );
        var run = new DamageRun([.. GoodFiles.All, .. DamagedGenuineFiles.All]);
        run.Run(0, count);
        TestContext.Out.WriteLine(run.Table());
        foreach (var fault in run.Faults)
            TestContext.Out.WriteLine(fault);
        Assert.Multiple(() =>
        {
            Assert.That(run.Faults, Is.Empty);
            Assert.That(run.PeakMemory, Is.LessThan(MostMemory));
        });
    }
}
