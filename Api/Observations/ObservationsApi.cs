using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Published figures, as published.</summary>
public static class ObservationsApi
{
    public static void MapObservationsApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/observations",
                GetAsync,
                Parameters.Areas,
                Parameters.Within,
                Parameters.AreaTypes,
                Parameters.Period,
                Parameters.Breakdown,
                Parameters.Edition,
                Parameters.AsOf,
                Parameters.ObservationsLimit,
                Parameters.Cursor
            )
            .WithTags("Observations")
            .WithName("listObservations")
            .WithSummary("Figures of an indicator, digit for digit as published")
            .WithDescription(
                "By breakdown, area and period. A value that is not there is null with its status and the publisher's marker; a period or area of which nothing is held gives an empty list with a reason. Areas named by area are always taken; within and areaType add to them."
            );

    private static async Task<Answer<ObservationsAnswer>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var cursor = PageQuery.Cursor(query);
        var at = await reader.ReadAsync(slug, query, cursor, cancellation);
        var areas = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var question = ObservationsQuestion.Read(query, at, areas);
        var limit = query.Number(Parameters.ObservationsLimit) ?? Parameters.ObservationsDefault;
        if (query.Problem is { } problem)
            return problem;
        var (found, reason) = at!.Panel is { } panel
            ? ObservationsFinder.Find(question, panel, areas)
            : ([], at.NoFigures);
        var (page, next) = PageQuery.Cut(
            found,
            cursor ?? new Cursor(at.Entry?.Edition ?? 0, at.Catalogue.Edition, 0, query.Question),
            limit
        );
        return new Answer<ObservationsAnswer>(at.Tag, at.FiguresPolicy, Body) { Next = next };

        ObservationsAnswer Body()
        {
            var names = page.Select(p => p.Series.Area)
                .Distinct()
                .ToDictionary(a => a, a => AreaRef.Of(a, areas));
            var held = found.Select(p => p.Series.Area).ToHashSet();
            return new ObservationsAnswer(
                at.Indicator.Slug,
                at.Indicator.Title,
                UnitAnswer.Of(at.Indicator.Unit),
                at.Indicator.Polarity,
                at.Entry?.Edition,
                at.Entry?.Date,
                at.Catalogue.Edition,
                at.Source,
                found.Count,
                [
                    .. page.Select(p =>
                        ObservationRow.Of(
                            p.Series[p.Index],
                            p.Series.ReleaseAt(p.Index),
                            names[p.Series.Area]
                        )
                    ),
                ],
                reason ?? (page.Count == 0 ? "The cursor points past the last figure." : null),
                [.. question.Named.Where(a => !held.Contains(a)).Select(a => AreaRef.Of(a, areas))],
                next
            );
        }
    }
}
