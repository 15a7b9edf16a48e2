using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>The parts of a finding's words that several rules share.</summary>
internal static class FindingText
{
    private const int Shown = 3;

    /// <summary>What to do about a hold.</summary>
    public const string Act = "Compare with the publisher's page, then accept or reject the release.";

    /// <summary>" of sex:female" for a group, nothing for everybody.</summary>
    public static string Of(ReviewedGroup group) =>
        group.Breakdown == Breakdown.Total.Key ? "" : $" of {group.Breakdown}";

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>"Dudley 88.8, Walsall 93.1": areas that have a value, councils before wider areas.</summary>
    public static string Examples(ReviewedGroup group, AreaRegister areas, double[] values) =>
        Join(group, areas, i => double.IsNaN(values[i]) ? null : Number(values[i]));

    /// <summary>"Dudley from 88.8 to 41.2": areas that have a value in both.</summary>
    /// <param name="wanted">Whether an area shows the point.</param>
    public static string Changes(
        ReviewedGroup group,
        AreaRegister areas,
        double[] from,
        double[] to,
        Func<double, double, bool> wanted
    ) =>
        Join(
            group,
            areas,
            i =>
                double.IsNaN(from[i]) || double.IsNaN(to[i]) || !wanted(from[i], to[i])
                    ? null
                    : $"from {Number(from[i])} to {Number(to[i])}"
        );

    private static string Join(ReviewedGroup group, AreaRegister areas, Func<int, string?> text)
    {
        var found = new List<string>();
        foreach (var i in group.Commonest.Concat(Enumerable.Range(0, group.Areas.Count)).Distinct())
        {
            if (text(i) is { } words)
                found.Add($"{areas.NameOf(group.Areas[i])} {words}");
            if (found.Count == Shown)
                break;
        }
        return string.Join(", ", found);
    }
}
