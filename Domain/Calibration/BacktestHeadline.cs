using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>How good earlier forecasts would have been, in one plain sentence.</summary>
public static class BacktestHeadline
{
    /// <summary>Below this many forecasts a share of them says little, and the sentence says so.</summary>
    public const int FewestForWords = 10;

    // Errors within a fiftieth of those of "no change" are called the same.
    private const double Alike = 0.02;

    /// <param name="coverage">How many of the limits held.</param>
    /// <param name="relativeError">Absolute error over that of "no change"; null where nothing ever changed.</param>
    /// <param name="indicator">What was projected.</param>
    /// <param name="subject">The area, and the group where it is not everybody.</param>
    public static string Of(
        IntervalCoverage coverage,
        double? relativeError,
        Indicator indicator,
        string subject
    )
    {
        var what = IndicatorWords.In(indicator.Title, subject);
        if (coverage.Cases == 0)
            return $"{what}: no earlier forecast can be tried on the figures held.";
        var text =
            coverage.Cases == 1
                ? $"{what}: one forecast can be tried on earlier figures; what happened lay {(coverage.Inside80 == 1 ? "inside" : "outside")} its 80% interval"
                : Text(
                    $"{what}: {coverage.Cases} forecasts can be tried on earlier figures; what happened lay inside the 80% interval of {coverage.Inside80} of them"
                );
        var few = coverage.Cases < FewestForWords ? " So few say little." : "";
        return $"{text}{Errors(relativeError, coverage.Cases)}.{few}";
    }

    private static string Errors(double? relative, int cases)
    {
        if (relative is not { } ratio)
            return "";
        var (whose, than) = cases == 1 ? ("its error was", "that") : ("their errors were", "those");
        var size = ratio switch
        {
            < 1 - Alike => $"{Percent(1 - ratio)} smaller than {than}",
            >= 2 => Text($"about {ratio:0.#} times {than}"),
            > 1 + Alike => $"{Percent(ratio - 1)} larger than {than}",
            _ => $"about {than}",
        };
        return $", and {whose} {size} of assuming no change";
    }

    private static string Percent(double share) =>
        Text($"{Math.Round(share * 100, MidpointRounding.AwayFromZero):0}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
