using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Pages;

/// <summary>
/// The page on methods: each formula, its source, its limits and thresholds, and how good projections have been on the
/// figures held.
/// </summary>
public static class MethodsPage
{
    private const string Title = "Methods";

    /// <param name="calibration">The calibration in force; null where no figures can be read at the moment.</param>
    public static string Make(CalibrationInForce? calibration) =>
        PageShell.Of(
            Title,
            $"""
            <p class="lead">How trends, projections, distances to targets and comparisons are made, where each method
            comes from, and what it cannot do. Version {MethodVersion.Current} of the methods; every answer names the version it was made
            by as <code>methodVersion</code>.</p>
            <nav aria-label="On this page"><ul>
            <li><a href="#rules">Rules for the figures</a></li>
            <li><a href="#trend">Trend</a></li>
            <li><a href="#projection">Projection</a></li>
            <li><a href="#calibration">Calibration and back-test</a></li>
            <li><a href="#target">Distance to a target</a></li>
            <li><a href="#schemes">Published schemes</a></li>
            <li><a href="#comparison">Comparison, inequality, aggregation</a></li>
            <li><a href="#words">Rounding and words</a></li>
            <li><a href="#sources">Sources</a></li>
            </ul></nav>
            {MethodsOfTrend.Html}
            {MethodsOfProjection.Html}
            {BacktestTable.Html(calibration)}
            {MethodsOfTargets.Html}
            {MethodsOfComparison.Html}
            """
        );
}
