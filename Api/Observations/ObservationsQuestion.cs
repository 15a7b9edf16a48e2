using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Which figures of a panel are asked for.</summary>
/// <param name="Named">Areas named one by one; always taken.</param>
/// <param name="Within">Members of this area are taken too.</param>
/// <param name="Type">Of those members (of all areas, where none is named), only this type.</param>
/// <param name="Periods">When.</param>
/// <param name="Breakdowns">Of whom; null for every breakdown that is held.</param>
public sealed record ObservationsQuestion(
    IReadOnlyList<AreaCode> Named,
    AreaCode? Within,
    AreaType? Type,
    PeriodSelection Periods,
    IReadOnlyList<Breakdown>? Breakdowns
)
{
    public static readonly QueryParameter[] Parameters =
    [
        Questions.Parameters.Areas,
        Questions.Parameters.Within,
        Questions.Parameters.AreaTypes,
        Questions.Parameters.Period,
        Questions.Parameters.Breakdowns,
        Questions.Parameters.Labels,
        Questions.Parameters.Edition,
        Questions.Parameters.AsOf,
        Questions.Parameters.ObservationsLimit,
        Questions.Parameters.Cursor,
    ];

    /// <summary>Reads what is asked; what none of the panels could answer is a fault.</summary>
    /// <param name="query">The query.</param>
    /// <param name="panels">The figures of the indicators asked about.</param>
    /// <param name="areas">The areas that the catalogue knows.</param>
    public static ObservationsQuestion Read(
        QueryReader query,
        IReadOnlyList<Panel> panels,
        AreaRegister areas
    ) =>
        new(
            AreaQuery.Named(query, Questions.Parameters.Areas, areas, panels),
            AreaQuery.One(query, Questions.Parameters.Within, areas),
            AreaQuery.Type(query),
            PeriodQuery.Read(query),
            BreakdownQuery.Several(query, panels)
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

    /// <summary>Areas that were named and of which nothing was found.</summary>
    public IReadOnlyList<AreaRef> WithoutFigures(IReadOnlyList<IndicatorFigures> found, AreaRegister areas)
    {
        var held = found.SelectMany(f => f.Found.Runs).Select(r => r.Series.Area).ToHashSet();
        return [.. Named.Where(a => !held.Contains(a)).Select(a => AreaRef.Of(a, areas))];
    }
}
