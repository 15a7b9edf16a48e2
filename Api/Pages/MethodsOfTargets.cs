namespace RoadmapIndicators.Api.Pages;

/// <summary>The part of the methods page on targets and published schemes.</summary>
internal static class MethodsOfTargets
{
    public const string Html = """
        <section aria-labelledby="target">
        <h2 id="target">Distance to a target</h2>
        <dl>
        <dt>Gap</dt><dd>Level less latest value. Of a comparator gap: the comparator's value at the same period. Of a cut: the
        base times one less the cut; without a known base it cannot be compared. Of a rank: the value of who holds the place.</dd>
        <dt>Share of the journey</dt><dd>(L &minus; y<sub>1</sub>) / (T &minus; y<sub>1</sub>); none where the start met the
        target. May be below 0 or above 1.</dd>
        <dt>Required change</dt><dd>Gap over the years left. A target year ends on 31 December; whether it has passed is judged
        by the latest figure, never by the clock.</dd>
        <dt>Pace</dt><dd>The mean change per year over the last three years of the latest segment, over the required change:
        on pace from 0.95, behind from 0.6, well behind from 0, else moving away. A change under half a display unit counts
        as none. The whole history's pace would hide that a series slows near its ceiling.</dd>
        <dt>Chance of meeting it</dt><dd>P(t<sub>df</sub> &gt; (T &minus; m) / (k&middot;se)), m, se and the multiplier k of
        the 80% limits from the default projection: that the target is met on its date, not at some time before. Given of
        met targets too, because they may be lost. Shown between 10% and 90% as a number, beyond as "under 10 %" and
        "over 90 %": the calibration is of the 80% limits and says nothing of the far tails. Of a comparator gap the
        difference is projected, towards zero. None is given of ranks, without a year, beyond six years or steps, and for
        levels of 0 or 100% on the logit scale.</dd>
        <dt>Expected period</dt><dd>The first period at which the projected value reaches the level, with the periods at which
        the 80% limits do.</dd>
        <dt>Robustness</dt><dd>The class of the pace with a window a year shorter or longer, since the first figure, without
        the latest figure, by the median slope, and after a possible undeclared change: how many agree and which flip.</dd>
        </dl>
        <p>Each target says for which area it was set, and whether the series measures what was meant
        (<code>exact</code>, <code>proxy</code>, <code>none</code>). Where nothing comparable is held no verdict is drawn.</p>
        </section>
        <section aria-labelledby="schemes">
        <h2 id="schemes">Published schemes</h2>
        <p>Shown beside the house method, so that their disagreement can be seen. On real series a label of "on track" came
        true in 40 to 60% of cases. They get one figure a year, the year's last. For targets without a fixed level and date
        they judge direction and rate alone.</p>
        <div class="wide"><table>
        <caption>What each scheme decides by</caption>
        <thead><tr><th scope="col">Scheme</th><th scope="col">Rule</th><th scope="col">Thresholds</th></tr></thead>
        <tbody>
        <tr><th scope="row">Eurostat, SDG monitoring</th><td>Growth rate of the last five years over the rate that the target
        required from the start of the window; three years at least</td><td>95%, 60%, 0; without a target 1%, 0, &minus;1% a
        year</td></tr>
        <tr><th scope="row">Open SDG 2.4 (Statistics Canada)</th><td>Growth rate since 2015 over the required one</td><td>95%,
        60%, 0; without a target 1.5%, 0.5%, 0</td></tr>
        <tr><th scope="row">UN progress chart 2023</th><td>Latest value grown on to the target year: share of the required
        change</td><td>95%, 10%; without a target 2%, 0.5%</td></tr>
        <tr><th scope="row">Destatis weather symbols</th><td>Mean of the last five yearly changes carried on: what is missed of
        the way</td><td>5%, 20%</td></tr>
        <tr><th scope="row">ISTAT bands</th><td>Growth rate between first and latest; knows no target</td><td>5%, 1%,
        &minus;1%, &minus;5%</td></tr>
        <tr><th scope="row">Fingertips trend marker</th><td>The sampling test above; knows no target</td><td>99.8%</td></tr>
        </tbody></table></div>
        </section>
        """;
}
