using System.Globalization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Editions;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Changes;

/// <summary>What an edition changed.</summary>
public static class ChangesApi
{
    private static readonly QueryParameter Kind = new(
        "kind",
        "Only figures that the edition added, revised or withdrew.",
        "revised",
        OneOf: ["added", "revised", "withdrawn"]
    );

    public static void MapChangesApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/editions/{n}/changes",
                GetAsync,
                Kind,
                Parameters.Areas,
                Parameters.ObservationsLimit,
                Parameters.Cursor
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Editions")
            .WithName("listChanges")
            .WithSummary("What an edition added, revised and withdrew, with the figures before and after")
            .WithDescription(
                "A figure is revised when anything of it differs: its value, limits, status or marker. What an edition changed never changes, so the answer can be kept for ever."
            );

    private static async Task<Answer<ChangesAnswer>> GetAsync(
        string n,
        QueryReader query,
        IndicatorReader indicators,
        ChangeReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var history = log.Current;
        var entry = EditionsApi.Find(n, query, history);
        var catalogue = await log.CatalogueAtAsync(
            history,
            entry?.Edition ?? history.Newest.Edition,
            cancellation
        );
        var areas = catalogue.Catalogue.Areas;
        var state = entry?.Indicator is { } slug
            ? await indicators.ReadAsync(
                history,
                new Vintage(entry.Edition, null),
                catalogue,
                slug,
                cancellation
            )
            : null;
        var question = new ChangesQuestion(
            query.Choice(Kind) is { } kind ? Enum.Parse<ChangeKind>(kind, ignoreCase: true) : null,
            AreaQuery.Named(query, Parameters.Areas, areas, state?.Panel)
        );
        var limit = PageQuery.Limit(query, Parameters.ObservationsLimit, Parameters.ObservationsDefault);
        var cursor = PageQuery.Cursor(query);
        if (query.Problem is { } problem)
            return problem;
        var format = query.Asked.Format;
        var total = state is null ? 0 : await reader.CountAsync(entry!, question, cancellation);
        var (start, count, next) = PageQuery.Span(
            total,
            cursor ?? new Cursor(entry!.Edition, catalogue.Edition, 0, query.Question),
            limit
        );
        if (format != Format.Json && FileLimit.Check(count, "changes", format) is { } tooLarge)
            return tooLarge;
        var page =
            format == Format.Json && count > 0
                ? await reader
                    .ReadAsync(entry!, question, areas, start, count, cancellation)
                    .ToListAsync(cancellation)
                : [];
        var reason =
            count > 0 ? null
            : state is null ? $"Edition {entry!.Edition} changed the catalogue, not the figures."
            : total > 0 ? "The cursor points past the last change."
            : "The edition changed no such figure.";
        return new Answer<ChangesAnswer>(EntityTag.Of(entry!), CachePolicy.Immutable, Body)
        {
            Next = next,
            MayBeLong = true,
            Table = () =>
                Table.Of(
                    new TableNotes(
                        string.Create(CultureInfo.InvariantCulture, $"edition-{entry!.Edition}-changes"),
                        $"What edition {entry.Edition} changed",
                        query.Asked.Text,
                        query.Asked.Whole,
                        entry.Edition,
                        entry.Date
                    )
                    {
                        Reason = reason,
                        Indicators = state is null ? [] : [new IndicatorNotes(state.Indicator, state.Source)],
                    },
                    ChangeRow.Columns,
                    reading =>
                        count == 0
                            ? AsyncEnumerable.Empty<ChangeRow>()
                            : reader.ReadAsync(entry, question, areas, start, count, reading)
                ),
        };

        ChangesAnswer Body() =>
            new(
                entry!.Edition,
                entry.Date,
                entry.Indicator,
                state?.Indicator.Title,
                entry.Release?.Id,
                state?.Source,
                entry.Added,
                entry.Revised,
                entry.Withdrawn,
                total,
                page,
                reason,
                next
            );
    }
}
