namespace RoadmapIndicators.Api.Pages;

/// <summary>The part of the methods page on projections.</summary>
internal static class MethodsOfProjection
{
    public const string Html = """
        <section aria-labelledby="projection">
        <h2 id="projection">Projection</h2>
        <p>A projection says where the figures would go if the past is a guide. It knows nothing of plans, money or policy.</p>
        <h3>The default: a gate, then a drift that fades</h3>
        <p>If the exact Mann-Kendall test on the figures used gives p below 0.10, the mean change of the past goes on and fades
        by a tenth each year: L + b&Sigma;0.9<sup>i</sup>, b = (L &minus; y<sub>1</sub>) / (n &minus; 1), standard error
        s&radic;(h + h&sup2; / (n &minus; 1)), s&sup2; the variance of the changes, Student's t with n &minus; 2 degrees of
        freedom. Otherwise the latest figure stays: standard error s&radic;h with s&sup2; the mean squared change, n &minus; 1
        degrees of freedom. A house method, chosen by rolling-origin tests on 826 annual series: its errors were a fifth
        smaller than those of no change; carrying on a growth rate, the engine of most published schemes, was a third worse.</p>
        <ul>
        <li>Coverage with a real ceiling of 100% and eight figures or more is projected on the logit scale, log(y / (100
        &minus; y)), and put back; the point is then a median.</li>
        <li>Snapshots: the same as Brownian motion with drift on real times, h in years:
        s&sup2; = &Sigma;((&Delta;y &minus; b&Delta;t)&sup2; / &Delta;t) / (m &minus; 1), point L + b&middot;0.9(1 &minus;
        0.9<sup>h</sup>) / 0.1. They have to span two years.</li>
        <li>The last ten years are used, because one old jump would rule the drift.</li>
        <li>Five figures at least, equally spaced unless snapshots; six years or steps ahead at most. Scores, indices and ranks
        are not projected. What is refused says why.</li>
        <li>Values and limits are cut off at what can be, and the answer says where.</li>
        <li>Where the past has no change at all, no limits and no probability are given: nothing is known of the error.</li>
        </ul>
        <h3>Limits</h3>
        <p>Student's t limits came out too narrow on real series, more so further ahead. They are multiplied by a constant for
        the family of indicators, the length of the series and the horizon, so that 80% limits hold about 80% of what
        happens: see <a href="#calibration">calibration</a>.</p>
        <h3>Named alternatives</h3>
        <p><code>method=</code> <code>noChange</code>, <code>drift</code>, <code>dampedDrift</code>, <code>theta</code>
        (Assimakopoulos and Nikolopoulos 2000, in the form of Hyndman and Billah 2003; seven figures), <code>holt</code>
        (nine) and <code>dampedHolt</code> (ten). Their limits are the method's own, uncalibrated and too narrow on short
        series. On uneven snapshots only the first three can be made.</p>
        </section>
        """;
}
