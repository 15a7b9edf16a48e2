using System.Collections.Immutable;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// The constants that projections are widened by, and the back-test they rest on. The same figures give the same
/// constants.
/// </summary>
/// <param name="Version">Its name in answers.</param>
/// <param name="FiguresTo">When the newest of the releases behind it was published; null for the method's defaults.</param>
/// <param name="MethodVersion">The version of the methods that was tested.</param>
/// <param name="Families">Every family that gave cases.</param>
/// <param name="Indicators">Every indicator that gave cases, in the order of their slugs.</param>
public sealed record ForecastCalibration(
    string Version,
    DateOnly? FiguresTo,
    string MethodVersion,
    ImmutableArray<FamilyBacktest> Families,
    ImmutableArray<IndicatorBacktest> Indicators
)
{
    /// <summary>No figures have been tried: the method's own constants.</summary>
    public static ForecastCalibration MethodDefaults { get; } =
        new(IntervalMultipliers.Published.Version, null, MethodRevision.Current, [], []);

    /// <summary>The back-test of a family; null where it gave no case.</summary>
    public FamilyBacktest? Find(IndicatorFamily family) => Families.FirstOrDefault(f => f.Family == family);

    /// <summary>The constants for a family: its own where it has cases enough, else the method's.</summary>
    public IntervalMultipliers MultipliersFor(IndicatorFamily family) =>
        Find(family)?.Multipliers ?? IntervalMultipliers.Published;

    /// <summary>Back-tests everything that is held.</summary>
    /// <param name="version">A name that the same figures always get.</param>
    /// <param name="figuresTo">When the newest of the releases was published.</param>
    /// <param name="panels">The cases of each indicator.</param>
    public static ForecastCalibration Of(string version, DateOnly figuresTo, IReadOnlyList<PanelCases> panels)
    {
        var tested = panels
            .Where(p => p.Cases.Count > 0)
            .OrderBy(p => p.Cases[0].Indicator, StringComparer.Ordinal);
        var families = tested
            .GroupBy(p => p.Family)
            .OrderBy(g => g.Key)
            .Select(g =>
                (
                    Backtest: FamilyBacktest.Of(
                        g.Key,
                        version,
                        g.Sum(p => p.Series),
                        [.. g.SelectMany(p => p.Cases)]
                    ),
                    Panels: g.ToList()
                )
            )
            .ToList();
        return new ForecastCalibration(
            version,
            figuresTo,
            MethodRevision.Current,
            [.. families.Select(f => f.Backtest)],
            [
                .. families
                    .SelectMany(f => f.Panels.Select(p => Of(p, f.Backtest)))
                    .OrderBy(i => i.Indicator, StringComparer.Ordinal),
            ]
        );
    }

    private static IndicatorBacktest Of(PanelCases panel, FamilyBacktest family) =>
        new(
            panel.Cases[0].Indicator,
            panel.Family,
            family.Tried(panel.Cases),
            ErrorSkill.RelativeError(panel.Cases.Select(c => c.Case))
        );
}
