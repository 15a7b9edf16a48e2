using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Observations;

/// <summary>What was found of one indicator.</summary>
/// <param name="At">The indicator, in the state asked for.</param>
/// <param name="Found">Its figures.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record IndicatorFigures(IndicatorVintage At, Selection Found, string? Reason)
{
    /// <summary>Finds the figures that a question asks for.</summary>
    public static IndicatorFigures Of(IndicatorVintage at, ObservationsQuestion question, AreaRegister areas)
    {
        if (at.Panel is not { } panel)
            return new IndicatorFigures(at, Selection.Empty, at.NoFigures);
        var (found, reason) = ObservationsFinder.Find(
            question with
            {
                Periods = question.Periods.ReadAs(at.Indicator.PeriodKind),
            },
            panel,
            areas
        );
        return new IndicatorFigures(at, found, reason);
    }
}
