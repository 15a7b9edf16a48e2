using System.Globalization;
using RoadmapIndicators.Ingestion.Calibration;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Calibration;

[TestFixture]
public sealed class CalibratorTests
{
    private LoaderBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await LoaderBench.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    private Task<Calibrator.Result> CalibrateAsync() =>
        new Calibrator(bench.Store, bench.Catalogue, TimeProvider.System).RunAsync(CancellationToken.None);

    private async Task LoadYearsAsync(int years, string published)
    {
        var rows = SmallCatalogue.Areas.SelectMany(
            (area, i) =>
                Enumerable
                    .Range(0, years)
                    .Select(y =>
                        ElsText.Row(
                            area,
                            $"{2010 + y}-01-01/P1Y",
                            (60 + (i * 7 + y * y * 3 + i * y) % 23).ToString(CultureInfo.InvariantCulture),
                            "Employment rate"
                        )
                    )
        );
        var outcome = await bench.LoadAsync(ElsText.File([.. rows]), published, "employment-rate.csv");
        Assert.That(outcome.Edition, Is.Not.Null, outcome.Reason);
    }

    [Test]
    public async Task without_figures_there_is_nothing_to_calibrate()
    {
        var result = await CalibrateAsync();
        Assert.That(result.Calibration, Is.Null);
        Assert.That(await bench.ScalarAsync<long>("select count(*) from store.calibration"), Is.Zero);
    }

    [Test]
    public async Task the_constants_make_one_edition_and_the_same_figures_make_none()
    {
        await LoadYearsAsync(13, "2024-05-01");
        var first = await CalibrateAsync();
        var second = await CalibrateAsync();
        Assert.Multiple(() =>
        {
            Assert.That(first.Edition, Is.Not.Null);
            Assert.That(first.Calibration!.Families.Single().Cases, Is.GreaterThanOrEqualTo(200));
            Assert.That(first.Calibration.Version, Does.StartWith("own-2024-05-01-"));
            Assert.That(second.Edition, Is.Null);
            Assert.That(second.Calibration!.Version, Is.EqualTo(first.Calibration.Version));
            Assert.That(first.Forecasts, Is.EqualTo(SmallCatalogue.Areas.Count * 6));
            Assert.That(second.Forecasts, Is.Zero);
        });
        Assert.That(
            await bench.ScalarAsync<string>(
                "select string_agg(kind, ' ' order by edition) from published.edition"
            ),
            Is.EqualTo("catalogue release calibration")
        );
    }

    [Test]
    public async Task the_ledger_holds_only_what_nobody_knew_when_it_was_written()
    {
        await LoadYearsAsync(12, "2024-05-01");
        await LoadYearsAsync(13, "2025-05-01");
        await CalibrateAsync();
        // The first release was overtaken before anything was written down: its forecasts would be hindsight.
        Assert.That(
            await bench.ScalarAsync<string>(
                "select string_agg(distinct edition::text, ' ') || ' ' || min(period_start) from published.forecast"
            ),
            Is.EqualTo("3 2023-01-01")
        );
        await LoadYearsAsync(14, "2026-05-01");
        var later = await CalibrateAsync();
        Assert.That(later.Forecasts, Is.EqualTo(SmallCatalogue.Areas.Count * 6));
        Assert.That(
            await bench.ScalarAsync<long>(
                "select count(*) from published.forecast where edition = 3 and horizon = 1"
            ),
            Is.EqualTo(SmallCatalogue.Areas.Count)
        );
    }
}
