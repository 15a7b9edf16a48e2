using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Which figures of a panel are asked for.</summary>
/// <param name="Named">Areas named one by one; always taken.</param>
/// <param name="Within">Members of this area are taken too.</param>
/// <param name="Type">Of those members (of all areas, where none is named), only this type.</param>
/// <param name="Periods">When.</param>
/// <param name="Breakdowns">Of whom.</param>
public sealed record ObservationsQuestion(
    IReadOnlyList<AreaCode> Named,
    AreaCode? Within,
    AreaType? Type,
    PeriodSelection Periods,
    IReadOnlyList<Breakdown> Breakdowns
)
{
    public static ObservationsQuestion Read(QueryReader query, IndicatorVintage? at, AreaRegister areas) =>
        new(
            AreaQuery.Named(query, Parameters.Areas, areas, at?.Panel),
            AreaQuery.One(query, Parameters.Within, areas),
            AreaQuery.Type(query),
            PeriodQuery.Read(query, at?.Indicator.PeriodKind),
            BreakdownQuery.Several(query, at?.Panel)
        );

    /// <summary>The areas asked for, in the order of their codes.</summary>
    public IReadOnlyList<AreaCode> Areas(Panel panel, AreaRegister areas)
    {
        var whole =
            Within is not null ? areas.MembersOf(Within).Select(a => a.Code)
            : Named.Count == 0 || Type is not null ? panel.Areas
            : [];
        return [.. whole.Where(a => Type is null || a.Type == Type).Concat(Named).Distinct().Order()];
    }
}
