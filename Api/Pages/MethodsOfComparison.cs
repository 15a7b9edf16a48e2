namespace RoadmapIndicators.Api.Pages;

/// <summary>The part of the methods page on comparisons, words and sources.</summary>
internal static class MethodsOfComparison
{
    public const string Html = """
        <section aria-labelledby="comparison">
        <h2 id="comparison">Comparison, inequality, aggregation</h2>
        <ul>
        <li><strong>Difference of two areas or years</strong>: z = (a &minus; b) / &radic;(SE<sub>a</sub>&sup2; +
        SE<sub>b</sub>&sup2;). That two intervals overlap is no test: the difference may be significant all the same.</li>
        <li><strong>Shares</strong>: Wilson limits. <strong>Rates</strong>: Byar limits, exact Poisson below ten events.
        <strong>Age-standardised rates</strong>: Dobson limits.</li>
        <li><strong>Counts</strong>: a count grows with the size of its area, so between areas neither side is judged the better.</li>
        <li><strong>Many areas at once</strong>: m comparisons at 95% flag about 0.05m by chance; 99.8% is offered as well.</li>
        <li><strong>Gaps between groups</strong>: the difference with Newcombe limits, the ratio with Katz limits. Both are given,
        because they can move in opposite directions.</li>
        <li><strong>Slope and relative index of inequality</strong>: weighted least squares on the midpoints of the cumulative
        population, most deprived first. No deprivation ranks are held yet.</li>
        <li><strong>Aggregates</strong>: sums of counts over sums of the indicator's own denominators. Medians, ranks and indices
        cannot be aggregated, and the answer says so.</li>
        </ul>
        </section>
        <section aria-labelledby="words">
        <h2 id="words">Rounding and words</h2>
        <p>What a publisher calls provisional, an estimate or of low reliability is called so beside the number, and a headline
        says where figures before a break are not comparable.</p>
        <p>Numbers are rounded once, at the end, half away from zero, to the unit's decimals; changes are made from unrounded
        values, so they may differ from the difference of the rounded ones. Changes of percentages are percentage points.
        Nothing is said more certainly than the figures allow.</p>
        </section>
        <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <ul>
        <li>Theil (1950), Sen (1968); Mann (1945), Kendall (1975); Hollander and Wolfe, Nonparametric Statistical Methods;
        Hirsch, Slack and Smith (1982); Pettitt (1979).</li>
        <li>Office for Health Improvement and Disparities: Fingertips technical guidance on trend markers and on confidence
        intervals; PHEindicatormethods.</li>
        <li>Gardner and McKenzie (1985); Hyndman and others (2008), Forecasting with Exponential Smoothing; Assimakopoulos and
        Nikolopoulos (2000).</li>
        <li>Eurostat, Sustainable development in the European Union, annex on methods; Open SDG documentation; UN Statistics
        Division, technical note of the progress chart 2023, as applied by Eustat; Destatis, status of the indicators; ISTAT.</li>
        <li>Government Statistical Service, guidance on symbols and on communicating uncertainty.</li>
        </ul>
        <p>The code is tested against 810 reference cases made with R, scipy and exact arithmetic, and against the certified
        values of the United States' National Institute of Standards and Technology for linear regression.</p>
        </section>
        """;
}
