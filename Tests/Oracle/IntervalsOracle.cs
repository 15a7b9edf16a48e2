using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class IntervalsOracle
{
    private const double Relative = 1e-9;

    private static readonly string[] ProportionColumns =
    [
        "x",
        "n",
        "value",
        "lower95_0cl",
        "upper95_0cl",
        "lower99_8cl",
        "upper99_8cl",
    ];

    private static readonly string[] RateColumns = [.. ProportionColumns, "method"];

    private static readonly string[] StandardisedColumns =
    [
        "group",
        "total_count",
        "total_pop",
        .. ProportionColumns[2..],
    ];

    private static IEnumerable<TestCaseData> Proportions() => OracleCases.Csv("ci_proportion_wilson.csv");

    private static IEnumerable<TestCaseData> Rates() => OracleCases.Csv("ci_rate_byars_exact.csv");

    private static IEnumerable<TestCaseData> Standardised() =>
        OracleCases.Csv("dsr_dobson_expected.csv", "group");

    [TestCaseSource(nameof(Proportions))]
    public void Wilson_limits_match(OracleRow row)
    {
        Assert.That(row.Cells.Keys, Is.SubsetOf(ProportionColumns));
        var (x, n) = (row.Number("x"), row.Number("n"));
        Close(row, "value", 100 * x / n);
        Close(row, "95_0cl", Wilson.Limits(x, n, ConfidenceLevel.P95), 100);
        Close(row, "99_8cl", Wilson.Limits(x, n, ConfidenceLevel.P998), 100);
    }

    [TestCaseSource(nameof(Rates))]
    public void Rate_limits_match(OracleRow row)
    {
        Assert.That(row.Cells.Keys, Is.SubsetOf(RateColumns));
        var (x, n) = ((long)row.Number("x"), row.Number("n"));
        Close(row, "value", 100_000 * x / n);
        Close(row, "95_0cl", PoissonLimits.OfRate(x, n, 100_000, ConfidenceLevel.P95));
        Close(row, "99_8cl", PoissonLimits.OfRate(x, n, 100_000, ConfidenceLevel.P998));
        Assert.That(PoissonLimits.IsExact(x) ? "Exact" : "Byars", Is.EqualTo(row.Cells["method"]));
    }

    [TestCaseSource(nameof(Standardised))]
    public void Standardised_rates_match(OracleRow row)
    {
        Assert.That(row.Cells.Keys, Is.SubsetOf(StandardisedColumns));
        AgeBand[] bands =
        [
            .. OracleCases
                .Rows("dsr_dobson_input.csv")
                .Where(band => band.Cells["group"] == row.Id)
                .Select(band => new AgeBand(
                    (long)band.Number("obs"),
                    band.Number("pop"),
                    band.Number("esp2013")
                )),
        ];
        Close(row, "total_count", bands.Sum(band => band.Count));
        Close(row, "total_pop", bands.Sum(band => band.Population));
        var rate = StandardisedRate.Of(bands);
        if (row.Cells["value"] == "NA")
        {
            Assert.That(rate.Reason, Is.EqualTo(Refusal.CountTooSmall));
            return;
        }
        Close(row, "value", rate.Value.Value);
        Close(row, "95_0cl", rate.Value.Limits(ConfidenceLevel.P95));
        Close(row, "99_8cl", rate.Value.Limits(ConfidenceLevel.P998));
    }

    private static void Close(OracleRow row, string columns, Interval limits, double per = 1)
    {
        Close(row, "lower" + columns, per * limits.Lower);
        Close(row, "upper" + columns, per * limits.Upper);
    }

    private static void Close(OracleRow row, string column, double actual)
    {
        var expected = row.Number(column);
        // A limit of zero comes out of the formula as a difference of two equal numbers.
        Assert.That(actual, Is.EqualTo(expected).Within(Relative * Math.Abs(expected) + 1e-12), column);
    }
}
