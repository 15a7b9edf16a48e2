using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads which areas and which group are asked about.</summary>
public static class SubjectQuery
{
    public static readonly QueryParameter[] Parameters =
    [
        Questions.Parameters.RequiredAreas,
        Questions.Parameters.Breakdown,
        Questions.Parameters.Edition,
        Questions.Parameters.AsOf,
    ];

    /// <summary>One for each area, in the order asked for; none where the request is at fault.</summary>
    public static async Task<IReadOnlyList<Subject>> ReadAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(slug, query, cursor: null, cancellation);
        var areas = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var named = AreaQuery.Named(query, Questions.Parameters.RequiredAreas, areas, at?.Panel);
        var breakdown = BreakdownQuery.One(query, at?.Panel);
        return at is null ? [] : [.. named.Select(area => new Subject(at, area, breakdown))];
    }
}
