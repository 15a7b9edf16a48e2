using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Areas beside other areas, beside those most like them, and beside targets.</summary>
public static class ComparisonApi
{
    public static void MapComparisonApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapRead(
                "/indicators/{slug}/comparison",
                GetAsync,
                Parameters.RequiredAreas,
                BenchmarkQuery.Benchmark,
                Parameters.OnePeriod,
                Parameters.Breakdown,
                Parameters.Edition,
                Parameters.AsOf
            )
            .Offers(OfferedFormats.Tables)
            .WithTags("Comparison")
            .WithName("getComparison")
            .WithSummary(
                "An area beside a benchmark: difference, interval, test of the difference, judgement"
            )
            .WithDescription(
                "The difference is tested from published limits or counts, never by whether two intervals overlap; polarity only chooses the words. An area inside its benchmark is taken out of it where counts allow, and else the answer says that it was not. Figures that are counted in full have no sampling error: the difference is given and no test. neighbours are the areas of the same type closest on a few indicators that the catalogue names, a definition of this project's own. Both figures are of one period. Several areas give results with one entry for each."
            );

    private static async Task<Answer<OneOrSeveral<ComparisonAnswer>>> GetAsync(
        string slug,
        QueryReader query,
        IndicatorReader reader,
        EditionLog log,
        CancellationToken cancellation
    )
    {
        var subjects = await SubjectQuery.ReadAsync(slug, query, reader, log, cancellation);
        var at = subjects.Count > 0 ? subjects[0].At : null;
        var areas = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var benchmark = BenchmarkQuery.Read(query, at, areas);
        var period = OnePeriod.Read(query, at?.Indicator.PeriodKind);
        if (query.Problem is { } problem)
            return problem;
        var features =
            benchmark!.Kind == BenchmarkKind.Neighbours
                ? await NeighbourFeatures.ReadAsync(at!, reader, cancellation)
                : NeighbourFeatures.None;
        var question = new ComparisonQuestion(subjects, benchmark, period, features.All);
        var permalink = new VintageOfSeveral(
            at!.History,
            at.Asked,
            at.Catalogue,
            [at, .. features.States]
        ).Permalink(query.Asked);
        return new Answer<OneOrSeveral<ComparisonAnswer>>(
            EntityTag.Of([
                at.Entry,
                at.History.Find(at.Catalogue.Edition),
                .. features.States.Select(s => s.Entry),
                // Where no figures are held, an answer says of which edition the first are.
                at.History.ReleasesOf(slug)
                    is [var first, ..]
                    ? first
                    : null,
            ]),
            at.ComputedPolicy,
            () => new OneOrSeveral<ComparisonAnswer>(ComparisonMaker.Make(question))
        )
        {
            Permalink = permalink,
            Table = () =>
                Table.Of(
                    at.NotesOf("comparison", "areas beside a benchmark", query.Asked.Text, permalink),
                    ComparisonColumns.All,
                    ComparisonMaker.Make(question)
                ),
        };
    }
}
