using CsCheck;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Tests.Domain.Periods;

[TestFixture]
public sealed class PeriodTests
{
    private static readonly Gen<Period> Periods =
        from day in Gen.Int[new DateOnly(1801, 1, 1).DayNumber, new DateOnly(2198, 12, 31).DayNumber]
        from months in Gen.OneOf(
            Gen.Const(0),
            Gen.Const(1),
            Gen.Const(3),
            Gen.Const(12),
            Gen.Const(36),
            Gen.Int[1, 999]
        )
        from first in Gen.Bool
        let start = DateOnly.FromDayNumber(day)
        select new Period(first && months > 0 ? new DateOnly(start.Year, start.Month, 1) : start, months);

    [Test]
    public void every_period_has_one_code_and_reads_back_from_it() =>
        Periods.Sample(period => Period.Parse(period.Code) == period, iter: 20_000);

    [Test]
    public void two_different_periods_never_share_a_code() =>
        Gen.Select(Periods, Periods).Sample((a, b) => a == b || a.Code != b.Code, iter: 20_000);

    [Test]
    public void order_is_by_first_day_and_then_by_length() =>
        Gen.Select(Periods, Periods)
            .Sample(
                (a, b) =>
                    Math.Sign(a.CompareTo(b)) == Math.Sign((a.Start, a.Months).CompareTo((b.Start, b.Months)))
            );

    [TestCase("2022", "2022-01-01", "2022-12-31", "2022")]
    [TestCase("2026-01", "2026-01-01", "2026-01-31", "January 2026")]
    [TestCase("2025-04-30", "2025-04-30", "2025-04-30", "30 April 2025")]
    [TestCase("2024-Q3", "2024-07-01", "2024-09-30", "2024-Q3")]
    [TestCase("2019-08/P1Y", "2019-08-01", "2020-07-31", "2019/20")]
    [TestCase("2022-01/P3Y", "2022-01-01", "2024-12-31", "2022 to 2024")]
    [TestCase("2020-04/P9M", "2020-04-01", "2020-12-31", "April 2020 to December 2020")]
    public void a_code_names_its_days(string code, string start, string end, string label)
    {
        var period = Period.Parse(code);
        Assert.Multiple(() =>
        {
            Assert.That(period.Start.ToString("yyyy-MM-dd", null), Is.EqualTo(start));
            Assert.That(period.End.ToString("yyyy-MM-dd", null), Is.EqualTo(end));
            Assert.That(period.Label, Is.EqualTo(label));
        });
    }

    [TestCase("")]
    [TestCase("22")]
    [TestCase("2022-1")]
    [TestCase("2022-13")]
    [TestCase("2023-02-29")]
    [TestCase("2024-Q5")]
    [TestCase("2022-01/P1Y")]
    [TestCase("2022-01/P0Y")]
    [TestCase("2022-01/P1M")]
    [TestCase("2022/23")]
    [TestCase("9999")]
    [TestCase("٢٠٢٢")]
    public void what_is_no_code_is_not_read(string text) =>
        Assert.That(Period.TryParse(text, out _), Is.False);

    [Test]
    public void yearly_and_quarterly_flows_are_evenly_spaced() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                Period.Parse("2020-08/P1Y").Time - Period.Parse("2019-08/P1Y").Time,
                Is.EqualTo(1).Within(1e-12)
            );
            Assert.That(Period.Quarter(2024, 3).Time, Is.EqualTo(2024.5));
            Assert.That(Period.Month(2022, 9).TimeByDay, Is.EqualTo(2022 + 243 / 365.0));
        });
}
