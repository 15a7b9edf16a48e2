using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Pages;

/// <summary>The part of the methods page on calibration, with the back-test of the figures held.</summary>
internal static class BacktestTable
{
    private const double LeastCoverage = 0.75,
        MostCoverage = 0.85;

    private const string About = """
        <h2 id="calibration">Calibration and back-test</h2>
        <p>Every series is taken back to each past figure from the fifth on, projected from what came before, and set beside
        what happened, up to six years or steps ahead. A family is a group of indicators whose numbers behave alike. From 200
        cases on a family has constants of its own: for each length of series (5 to 6, 7 to 9, 10 figures or more) and horizon
        the ceil(0.8(n + 1))-th smallest distance between outcome and centre, in half-widths of the uncalibrated interval, as in
        split conformal prediction; a cell with fewer than 100 cases takes the method's constant times the factor by which the
        family differs as a whole. Below 200 cases the method's own constants are used, and the answer says so.</p>
        <p>Constants made from figures fit these very figures, so the coverage shown is out of sample: the areas are halved, and
        each half is judged by constants from the other. Both halves share the years, and forecasts of one area share figures:
        a shock that hits every area at once, as in 2009 or 2020, will be missed by all of them together. The back-test uses
        the figures as they are held now, not as they were known then.</p>
        <p><em>Brier score</em>: the mean squared error of the probability that the past's mean pace is kept; 0 is perfect, 0.25 a
        coin, and the base rate is what always saying the share of such events scores (Brier 1950). It is given from twenty
        probabilities on. Where it is not below the base rate the probabilities told no more than that share would have, and
        the text says so. <em>Error to no change</em>: absolute error over that of saying that nothing changes; above 1 the
        projection's middle is worse than no change.</p>
        <p>The back-test of one area also scores the probabilities that later figures meet the level of each target that has a
        level of its own, and the <em>ledger</em> does so for forecasts that were written down before the figures came: with
        each stands the distribution it was made by, so that what was said of any level can be scored. Places and the levels of
        other areas move with what others do; their probabilities are not scored.</p>
        <p>An answer for an earlier edition or day is made by the constants that were in force then: later ones know how its
        forecasts came out. Projected gaps between groups or areas are widened by the constants of the indicator's family, which
        were tried on single areas and not on differences; the answer says so.</p>
        """;

    /// <param name="inForce">The calibration; null where it cannot be read at the moment.</param>
    public static string Html(CalibrationInForce? inForce)
    {
        var text = new StringBuilder("<section aria-labelledby=\"calibration\">\n").AppendLine(About);
        if (inForce?.Calibration is not { Families.Length: > 0 } calibration)
            text.AppendLine(
                "<p>No back-test of the figures held is stored at the moment: the method's own constants are used.</p>"
            );
        else
            AppendTables(text, inForce, calibration);
        return text.AppendLine("</section>").ToString();
    }

    private static void AppendTables(
        StringBuilder text,
        CalibrationInForce inForce,
        ForecastCalibration calibration
    )
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"<p>Constants <code>{calibration.Version}</code>, stored on {inForce.Date:d MMMM yyyy} as edition {inForce.Edition}, from figures published up to {calibration.FiguresTo:d MMMM yyyy}.</p>"
        );
        Open(text, "By family of indicators, all areas held", "Family");
        foreach (var family in calibration.Families)
            Row(
                text,
                family.Family.Name(),
                family.Cases,
                family.Multipliers is null ? "method's" : "own",
                family.ByMethodDefaults,
                family.OutOfSample,
                family.RelativeError
            );
        text.AppendLine("</tbody></table></div>");
        foreach (var family in calibration.Families)
            text.AppendLine(CultureInfo.InvariantCulture, $"<p>{Said(family)}</p>");
        Open(text, "By indicator, all areas and groups held", "Indicator");
        foreach (var indicator in calibration.Indicators)
            Row(
                text,
                indicator.Indicator,
                indicator.OutOfSample.Cases,
                calibration.Find(indicator.Family)?.Multipliers is null ? "method's" : "own",
                null,
                indicator.OutOfSample,
                indicator.RelativeError
            );
        text.AppendLine("</tbody></table></div>");
    }

    private static string Said(FamilyBacktest family)
    {
        var name = Encoded(char.ToUpperInvariant(family.Family.Name()[0]) + family.Family.Name()[1..]);
        if (family.Cases < FamilyBacktest.FewestCases)
            return $"{name}: {family.Cases} cases are too few for constants of their own.";
        var held = family.OutOfSample.Share80!.Value;
        var within = held is >= LeastCoverage and <= MostCoverage;
        return $"{name}: the 80% limits held {Share(held)} of what happened, {(within ? "within" : "<strong>not within</strong>")} the 75 to 85% aimed at"
            + (family.RelativeError > 1 ? "; the middle of the projection was worse than no change" : "")
            + (
                family.OutOfSample is { Brier: { } brier, BrierOfBaseRate: { } known } && brier >= known
                    ? "; the probabilities scored no better than their base rate."
                    : "."
            );
    }

    private static void Open(StringBuilder text, string caption, string first) =>
        text.AppendLine(
            $"""
            <div class="wide"><table>
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{first}</th><th scope="col">Cases</th><th scope="col">Constants</th>
            <th scope="col">80% limits held, method's constants</th><th scope="col">80% limits held, out of sample</th>
            <th scope="col">95% limits held, out of sample</th><th scope="col">Probabilities</th><th scope="col">Brier score</th><th scope="col">Base rate</th>
            <th scope="col">Error to no change</th></tr></thead><tbody>
            """
        );

    private static void Row(
        StringBuilder text,
        string name,
        int cases,
        string constants,
        IntervalCoverage? byDefaults,
        IntervalCoverage tried,
        double? error
    ) =>
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"<tr><th scope=\"row\">{Encoded(name)}</th><td>{cases:N0}</td><td>{constants}</td><td>{Share(byDefaults?.Share80)}</td><td>{Share(tried.Share80)}</td><td>{Share(tried.Share95)}</td><td>{tried.Events:N0}</td><td>{Two(tried.Brier)}</td><td>{Two(tried.BrierOfBaseRate)}</td><td>{Two(error)}</td></tr>"
        );

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static string Share(double? share) =>
        share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "–";

    private static string Two(double? number) =>
        number is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "–";
}
