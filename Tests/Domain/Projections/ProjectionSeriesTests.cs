using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Projections;

public sealed class ProjectionSeriesTests
{
    [Test]
    public void No_more_than_the_last_ten_years_are_used()
    {
        var series = Of(Years(2000, [.. Enumerable.Range(0, 20).Select(i => (decimal?)i)]));
        Assert.That(series.Times, Is.EqualTo(Enumerable.Range(2009, 11).Select(y => (double)y)));
        Assert.That(series.Values[0], Is.EqualTo(9));
        Assert.That(series.StepInMonths, Is.EqualTo(12));
        Assert.That(series.PeriodAt(2).Code, Is.EqualTo("2021"));
    }

    [Test]
    public void Overlapping_periods_keep_those_that_share_no_data_however_old()
    {
        var panel = Panel([.. Enumerable.Range(2000, 16).Select(y => ($"{y}-01/P3Y", (decimal?)(y - 1990)))]);
        var series = Of(panel, Indicator(PeriodKind.Rolling));
        Assert.Multiple(() =>
        {
            Assert.That(series.IsOverlapping, Is.True);
            Assert.That(series.Times, Is.EqualTo(new[] { 2000.0, 2003, 2006, 2009, 2012, 2015 }));
            Assert.That(series.StepInMonths, Is.EqualTo(36));
            Assert.That(series.PeriodAt(1).Code, Is.EqualTo("2018-01/P3Y"));
            Assert.That(series.Project(IntervalMultipliers.Published).HasValue, Is.True);
        });
    }

    [Test]
    public void Fewer_than_five_overlapping_periods_say_that_they_overlap()
    {
        var panel = Panel([.. Enumerable.Range(2010, 9).Select(y => ($"{y}-01/P3Y", (decimal?)(y - 2000)))]);
        var series = Of(panel, Indicator(PeriodKind.Rolling));
        Assert.That(
            series.Project(IntervalMultipliers.Published).Reason,
            Is.EqualTo(Refusal.OverlappingPeriods)
        );
        Assert.That(
            ProjectionPath.Named(series, ProjectionMethod.Drift, 1).Reason,
            Is.EqualTo(Refusal.OverlappingPeriods)
        );
    }

    [Test]
    public void Quarters_keep_the_season_of_the_latest()
    {
        var panel = Panel([
            .. Enumerable
                .Range(0, 22)
                .Select(i => ($"{2018 + i / 4}-Q{i % 4 + 1}", (decimal?)(10 + i + i % 4 * 5))),
        ]);
        var series = Of(panel);
        Assert.Multiple(() =>
        {
            Assert.That(series.IsSameSeason, Is.True);
            Assert.That(
                series.Times,
                Is.EqualTo(new[] { 2018.25, 2019.25, 2020.25, 2021.25, 2022.25, 2023.25 })
            );
            Assert.That(series.StepInMonths, Is.EqualTo(12));
            Assert.That(series.PeriodAt(1).Code, Is.EqualTo("2024-Q2"));
        });
    }

    [Test]
    public void Twelve_quarters_are_too_few_to_project()
    {
        var panel = Panel([
            .. Enumerable.Range(0, 12).Select(i => ($"{2018 + i / 4}-Q{i % 4 + 1}", (decimal?)i)),
        ]);
        Assert.That(
            Of(panel).Project(IntervalMultipliers.Published).Reason,
            Is.EqualTo(Refusal.TooFewPoints)
        );
    }

    [Test]
    public void Snapshots_count_years_and_say_whether_they_are_irregular()
    {
        var uneven = Of(
            Panel(("2021-05", 1m), ("2022-09", 2m), ("2023-01", 3m), ("2023-09", 4m), ("2024-01", 5m)),
            Indicator(PeriodKind.Snapshot)
        );
        var even = Of(
            Panel(("2020-01", 1m), ("2021-01", 2m), ("2022-01", 3m), ("2023-01", 4m), ("2024-01", 5m)),
            Indicator(PeriodKind.Snapshot)
        );
        Assert.Multiple(() =>
        {
            Assert.That(uneven.Clock, Is.EqualTo(ProjectionClock.Years));
            Assert.That(uneven.IsIrregular, Is.True);
            Assert.That(uneven.PeriodAt(1).Code, Is.EqualTo("2025-01"));
            Assert.That(uneven.PeriodAt(1.5).Code, Is.EqualTo("2025-07"));
            Assert.That(even.IsIrregular, Is.False);
        });
    }

    [Test]
    public void Scores_and_nothing_are_refused()
    {
        var score = Indicator() with { ValueType = RoadmapIndicators.Domain.Catalogue.ValueType.Score };
        Assert.That(ProjectionSeries.Of([], Indicator()).Reason, Is.EqualTo(Refusal.NoData));
        Assert.That(
            ProjectionSeries.Of(Points(Years(2010, 1m), score), score).Reason,
            Is.EqualTo(Refusal.NotForValueType)
        );
    }

    [Test]
    public void Periods_at_the_end_of_time_are_refused_and_do_not_throw() =>
        Assert.That(
            ProjectionSeries.Of(Points(Years(2190, 1m, 2m, 3m, 4m, 5m, 6m), Indicator()), Indicator()).Reason,
            Is.EqualTo(Refusal.HorizonTooLong)
        );

    [Test]
    public void Only_coverage_with_bounds_of_0_and_100_has_a_real_ceiling()
    {
        var share = Indicator() with { ValueType = RoadmapIndicators.Domain.Catalogue.ValueType.SurveyShare };
        var count = Indicator() with
        {
            ValueType = RoadmapIndicators.Domain.Catalogue.ValueType.Count,
            Ceiling = null,
        };
        Assert.Multiple(() =>
        {
            Assert.That(ProjectionSeries.ValueBoundsOf(Indicator()).IsLogitMeant, Is.True);
            Assert.That(ProjectionSeries.ValueBoundsOf(share).IsLogitMeant, Is.False);
            Assert.That(ProjectionSeries.ValueBoundsOf(share).Ceiling, Is.EqualTo(100));
            Assert.That(ProjectionSeries.ValueBoundsOf(count).Ceiling, Is.EqualTo(double.PositiveInfinity));
            Assert.That(ProjectionSeries.ValueBoundsOf(count).Floor, Is.Zero);
        });
    }

    [TestCase(ProjectionMethod.NoChange, true)]
    [TestCase(ProjectionMethod.Drift, true)]
    [TestCase(ProjectionMethod.DampedDrift, true)]
    [TestCase(ProjectionMethod.Theta, false)]
    [TestCase(ProjectionMethod.Holt, false)]
    [TestCase(ProjectionMethod.DampedHolt, false)]
    public void Alternatives_on_uneven_snapshots_are_walks_only(ProjectionMethod method, bool made)
    {
        var series = Of(
            Panel([
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => ($"{2016 + i / 2}-{(i % 2 == 0 ? "01" : "09")}", (decimal?)(40 + i))),
            ]),
            Indicator(PeriodKind.Snapshot)
        );
        var path = ProjectionPath.Named(series, method, 3);
        Assert.That(path.HasValue, Is.EqualTo(made));
        if (made)
            Assert.That(
                path.Value.Points.Select(p => p.Period.Code),
                Is.EqualTo(new[] { "2022-09", "2023-09", "2024-09" })
            );
        else
            Assert.That(path.Reason, Is.EqualTo(Refusal.UnequalSpacing));
    }

    [TestCase(ProjectionMethod.Theta)]
    [TestCase(ProjectionMethod.Holt)]
    [TestCase(ProjectionMethod.DampedHolt)]
    [TestCase(ProjectionMethod.Drift)]
    [TestCase(ProjectionMethod.NoChange)]
    public void Every_alternative_projects_a_long_yearly_series_uncalibrated(ProjectionMethod method)
    {
        var series = Of(Years(2010, 10m, 12m, 11m, 14m, 15m, 17m, 16m, 19m, 21m, 20m, 23m));
        var path = ProjectionPath.Named(series, method, 6).Value;
        Assert.Multiple(() =>
        {
            Assert.That(path.Method, Is.EqualTo(method));
            Assert.That(path.IsCalibrated, Is.False);
            Assert.That(path.Points, Has.Length.EqualTo(6));
            Assert.That(path.Points.All(p => p.Interval80!.Value.Contains(p.Value)), Is.True);
            Assert.That(
                path.Points.All(p => p.Interval95!.Value.Width >= p.Interval80!.Value.Width),
                Is.True
            );
        });
    }

    [Test]
    public void Alternatives_are_clipped_at_what_can_be_and_say_so()
    {
        var series = Of(Years(2015, 50m, 60m, 70m, 80m, 90m, 99m));
        var path = ProjectionPath.Named(series, ProjectionMethod.Drift, 6).Value;
        Assert.That(path.Points[^1].Value, Is.EqualTo(100));
        Assert.That(path.Points[^1].IsClipped, Is.True);
    }

    [Test]
    public void Horizons_beyond_six_are_a_bug() =>
        Assert.That(
            () => ProjectionPath.Named(Of(Years(2015, 1m, 2m, 3m, 4m, 5m)), ProjectionMethod.Drift, 7),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    [Test]
    public void Three_named_figures_are_too_few() =>
        Assert.That(
            ProjectionPath.Named(Of(Years(2015, 1m, 2m, 3m)), ProjectionMethod.Drift, 1).Reason,
            Is.EqualTo(Refusal.TooFewPoints)
        );

    private static ProjectionSeries Of(Panel panel, Indicator? indicator = null) =>
        ProjectionSeries.Of(Points(panel, indicator ?? Indicator()), indicator ?? Indicator()).Value;

    private static IReadOnlyList<SeriesPoint> Points(Panel panel, Indicator indicator) =>
        SeriesSegments.Of(panel.SeriesOf(Coventry, Breakdown.Total), indicator).Latest;
}
