namespace RoadmapIndicators.Api.Pages;

/// <summary>The part of the methods page on figures and trends.</summary>
internal static class MethodsOfTrend
{
    public const string Html = """
        <section aria-labelledby="rules">
        <h2 id="rules">Rules for the figures</h2>
        <ul>
        <li><strong>Breaks.</strong> A series is cut where the catalogue declares a break or its publisher marks one.
        Trend, projection and journey use the latest segment alone; no line joins the parts.</li>
        <li><strong>Overlapping periods</strong>, such as three years moving by one: neighbours share data, and on flat
        series a test would find a trend in 17 to 23% of cases instead of 5%. Only periods that share none are tested and
        projected, counted back from the latest; fewer than five give no verdict.</li>
        <li><strong>Snapshots</strong> stand on their real dates, in years with the day as a fraction.</li>
        <li><strong>Months, quarters and half-years</strong> are compared with their own season.</li>
        <li>Zero, suppressed and missing are three different things. Missing periods are left out, never filled.</li>
        <li>Full precision decides. Rounding is for display alone and never changes a verdict.</li>
        </ul>
        </section>
        <section aria-labelledby="trend">
        <h2 id="trend">Trend</h2>
        <h3>Slope: Theil-Sen</h3>
        <p>The median of the slopes of all pairs of figures, b = median of (y<sub>j</sub> &minus; y<sub>i</sub>) /
        (t<sub>j</sub> &minus; t<sub>i</sub>), on real times, so gaps need no filling. Given from three figures on. Its 95%
        limits come from the exact distribution of Kendall's S (Hollander and Wolfe): the r-th smallest and r-th largest
        slope, r = floor((N &minus; C) / 2); none up to four figures.</p>
        <h3>Is it sustained? Exact Mann-Kendall</h3>
        <p>S = sum of sign(y<sub>j</sub> &minus; y<sub>i</sub>) over all pairs; the two-sided p-value over all distinct orders
        of the values, ties kept. A direction is given below 5%, from five figures on: with four the least possible p-value
        is 0.083. Otherwise the answer is "no clear trend" or "not testable", with the reason.</p>
        <p><em>Limits.</em> The test takes the figures as independent given the trend. Where they follow each other it rejects
        too often (at an autocorrelation of 0.6: 6% of flat series of five figures, 16% of eight, 25% of twelve), and no
        correction works on series this short; none is offered. The lag-one autocorrelation of the residuals is shown from ten
        figures on; from fifteen on, above 0.3, the answer says that trend and slow drift cannot be told apart.</p>
        <h3>Parts of a year: seasonal Kendall</h3>
        <p>S and its variance summed over the seasons (Hirsch, Slack and Smith 1982), z with continuity correction; the slope
        is the median of the slopes within seasons. Needs three years of each season; else only the change from the same
        season is given.</p>
        <h3>Second opinion: least squares</h3>
        <p>A straight line with Student's t limits. It finds more on five to eight figures, and one outlier carries it away.</p>
        <h3>Possible undeclared change: Pettitt</h3>
        <p>K with p = 2 exp(&minus;6K&sup2; / (n&sup3; + n&sup2;)), from eight figures on, flagged below 5%. A screening only:
        it cannot tell a step from a trend.</p>
        <h3>Sampling error: the Fingertips test</h3>
        <p>Another question, and shown apart: is the change over the latest five years bigger than sampling error? Shares with
        counts: &chi;&sup2; = N(N&Sigma;rt &minus; R&Sigma;nt)&sup2; / (R(N &minus; R)(N&Sigma;nt&sup2; &minus;
        (&Sigma;nt)&sup2;)); other figures by weighted least squares with w = 1 / SE&sup2;, SE = width of the 95% interval
        / 3.92. Significant above 9.55 (99.8%), if the slope keeps its sign whichever year is left out. Not made for counts,
        scores, overlapping periods, parts of a year, nor where everything is counted and there is no sampling error.</p>
        </section>
        """;
}
