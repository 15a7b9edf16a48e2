using System.Collections.Immutable;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>What the back-test of one family says: how many cases, how good the limits, and by what constants.</summary>
/// <param name="Family">The family.</param>
/// <param name="Indicators">Slugs of the indicators in it that gave cases.</param>
/// <param name="Series">Series (an area and group of an indicator) that gave cases.</param>
/// <param name="Cases">Cases with limits.</param>
/// <param name="WithoutLimits">Cases whose past had no error at all, of which no limits are given.</param>
/// <param name="IrregularCases">Cases made from snapshots spaced unevenly.</param>
/// <param name="Multipliers">The family's own constants; null below 200 cases, when the method's are used.</param>
/// <param name="ByMethodDefaults">The cases judged by the method's own constants.</param>
/// <param name="InSample">The cases judged by the constants in force, which were made from these very cases.</param>
/// <param name="OutOfSample">
/// The cases of each half of the areas judged by constants made from the other half: the honest figure. With the
/// method's constants the same as <paramref name="ByMethodDefaults"/>.
/// </param>
/// <param name="RelativeError">Absolute error over that of no change.</param>
/// <param name="ByHorizon">The same out of sample, for one to six steps or years ahead.</param>
public sealed record FamilyBacktest(
    IndicatorFamily Family,
    ImmutableArray<string> Indicators,
    int Series,
    int Cases,
    int WithoutLimits,
    int IrregularCases,
    IntervalMultipliers? Multipliers,
    IntervalCoverage ByMethodDefaults,
    IntervalCoverage InSample,
    IntervalCoverage OutOfSample,
    double? RelativeError,
    ImmutableArray<HorizonBacktest> ByHorizon
)
{
    /// <summary>Fewest cases for constants of a family's own.</summary>
    public const int FewestCases = 200;

    // Made from the other half of the areas than the one each is tried on; not part of what is stored.
    private IntervalMultipliers[]? tried;

    /// <summary>Share of the error of no change that the projection saves; below zero where it loses.</summary>
    public double? Skill => 1 - RelativeError;

    /// <summary>Judges a family, and makes constants for it where it has cases enough.</summary>
    /// <param name="family">The family.</param>
    /// <param name="version">The name of the calibration.</param>
    /// <param name="series">How many series the cases come from.</param>
    /// <param name="cases">All its cases.</param>
    public static FamilyBacktest Of(
        IndicatorFamily family,
        string version,
        int series,
        IReadOnlyList<PooledCase> cases
    )
    {
        var plain = cases.Select(c => c.Case).Where(c => c.HasLimits).ToList();
        var published = IntervalMultipliers.Published;
        var own = plain.Count < FewestCases ? null : MultiplierEstimate.From(version, plain);
        IntervalMultipliers[] tried = own is null
            ? [published, published]
            : [From(version, cases, fold: 1), From(version, cases, fold: 0)];
        return new FamilyBacktest(
            family,
            [.. cases.Select(c => c.Indicator).Distinct().Order(StringComparer.Ordinal)],
            series,
            plain.Count,
            cases.Count - plain.Count,
            plain.Count(c => c.IsIrregular),
            own,
            IntervalCoverage.Of(plain, published),
            IntervalCoverage.Of(plain, own ?? published),
            OutOf(cases, tried),
            ErrorSkill.RelativeError(cases),
            [
                .. Enumerable
                    .Range(0, IntervalMultipliers.LongestHorizon)
                    .Select(h => (Horizon: h + 1, Cases: cases.Where(c => c.Case.HorizonIndex == h).ToList()))
                    .Where(h => h.Cases.Count > 0)
                    .Select(h => new HorizonBacktest(
                        h.Horizon,
                        OutOf(h.Cases, tried),
                        ErrorSkill.RelativeError(h.Cases)
                    )),
            ]
        )
        {
            tried = tried,
        };
    }

    /// <summary>Judges some of the family's cases out of sample, right after the family was made from all.</summary>
    /// <exception cref="InvalidOperationException">It was read from a document, which does not keep the halves.</exception>
    internal IntervalCoverage Tried(IReadOnlyList<PooledCase> cases) =>
        OutOf(cases, tried ?? throw new InvalidOperationException("The halves' constants are not kept."));

    private static IntervalMultipliers From(string version, IReadOnlyList<PooledCase> cases, int fold) =>
        MultiplierEstimate.From(version, [.. cases.Where(c => c.Fold == fold).Select(c => c.Case)]);

    private static IntervalCoverage OutOf(IReadOnlyList<PooledCase> cases, IntervalMultipliers[] tried) =>
        IntervalCoverage
            .Of(cases.Where(c => c.Fold == 0).Select(c => c.Case), tried[0])
            .Plus(IntervalCoverage.Of(cases.Where(c => c.Fold == 1).Select(c => c.Case), tried[1]));
}
