using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Areas;

/// <summary>The areas that figures are about.</summary>
public static class AreasApi
{
    private static readonly QueryParameter Name = new(
        "q",
        "Only areas whose name or code holds this text, whatever its case.",
        "wolver"
    );

    public static void MapAreasApi(this IEndpointRouteBuilder routes)
    {
        var areas = routes.MapGroup("/areas").WithTags("Areas");
        areas
            .MapRead(
                "",
                ListAsync,
                Name,
                Parameters.AreaTypes,
                Parameters.Within,
                Parameters.Edition,
                Parameters.AsOf,
                Parameters.CatalogueLimit,
                Parameters.Cursor
            )
            .Offers(OfferedFormats.Tables)
            .WithName("listAreas")
            .WithSummary("Areas by name, type or membership")
            .WithDescription(
                "Every area that the catalogue describes. Figures are joined on codes, never on names: West Midlands names four different places."
            );
        areas
            .MapRead("/{code}", GetAsync, Parameters.Edition, Parameters.AsOf)
            .WithName("getArea")
            .WithSummary("One area: type, validity, what it belongs to, its members, its successors")
            .WithDescription(
                "An area by its GSS code, or by a code that publishers use for the same extent."
            );
    }

    private static async Task<Answer<AreaList>> ListAsync(
        QueryReader query,
        CatalogueReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var (history, _, asked) = await reader.ReadAsync(query, cancellation);
        var name = query.Text(Name);
        var type = AreaQuery.Type(query);
        var limit = PageQuery.Limit(query, Parameters.CatalogueLimit, Parameters.CatalogueDefault);
        var cursor = PageQuery.Cursor(query);
        var catalogue = cursor is null
            ? asked
            : await log.CatalogueAtAsync(history, cursor.CatalogueEdition, cancellation);
        var areas = catalogue.Catalogue.Areas;
        var within = AreaQuery.One(query, Parameters.Within, areas);
        if (query.Problem is { } problem)
            return problem;
        var found = (within is null ? areas.All : areas.MembersOf(within))
            .Where(a => type is null || a.Type == type)
            .Where(a => name is null || Holds(a, name))
            .ToList();
        var (page, next) = PageQuery.Cut(
            found,
            cursor ?? new Cursor(0, catalogue.Edition, 0, query.Question),
            limit
        );
        var list = new AreaList(
            catalogue.Edition,
            found.Count,
            [.. page.Select(AreaSummary.Of)],
            found.Count == 0 ? "No area of the catalogue is so named, of that type, or a member." : null,
            next
        );
        return new Answer<AreaList>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () => list
        )
        {
            Next = next,
            MayBeLong = true,
            Table = () =>
                Table.Of(
                    new TableNotes(
                        $"areas-edition-{catalogue.Edition}",
                        "Areas of the catalogue",
                        query.Asked.Text,
                        query.Asked.At(catalogue.Edition),
                        catalogue.Edition,
                        history.Find(catalogue.Edition)?.Date
                    )
                    {
                        Reason = list.Reason,
                    },
                    AreaSummary.Columns,
                    list.Areas
                ),
        };
    }

    private static async Task<Answer<AreaAnswer>> GetAsync(
        string code,
        QueryReader query,
        CatalogueReader reader,
        CancellationToken cancellation
    )
    {
        var (history, _, catalogue) = await reader.ReadAsync(query, cancellation);
        var areas = catalogue.Catalogue.Areas;
        var area = areas.Find(code);
        if (area is null)
            query.AddNotFound("code", AreaQuery.Unknown(code, areas));
        if (query.Problem is { } problem)
            return problem;
        return new Answer<AreaAnswer>(
            EntityTag.Of(history.Find(catalogue.Edition)),
            CachePolicy.Moving,
            () => AreaAnswer.Of(area!, catalogue)
        );
    }

    private static bool Holds(Area area, string text) =>
        area.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || area.Code.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || area.Aliases.Any(alias => alias.Contains(text, StringComparison.OrdinalIgnoreCase));
}
