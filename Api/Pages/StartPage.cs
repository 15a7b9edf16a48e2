using System.Text.Encodings.Web;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Pages;

/// <summary>The page at the root: what this is, and five answers made by the code that makes their JSON.</summary>
public static class StartPage
{
    private const string Title = "West Midlands Digital Roadmap: the indicators";

    private const string About = """
        <p class="lead">Published figures behind the roadmap, each with its source, as they are now or as they were on
        any day; which way they go; and how far they are from the targets that were set.</p>
        """;

    private const string More = """
        <h2>Ask for more</h2>
        <ul>
        <li><a href="/v1/missions">Missions</a>, <a href="/v1/outcomes">outcomes</a>,
        <a href="/v1/indicators">indicators</a> and <a href="/v1/areas">areas</a></li>
        <li><a href="/v1/releases">Releases</a> that were read, and the <a href="/v1/editions">editions</a> they made</li>
        <li><a href="/swagger">Every question that can be asked</a>, and the <a href="/openapi.yaml">contract</a></li>
        </ul>
        """;

    private static readonly AreaCode Region = AreaCode.Parse("E47000007");
    private static readonly AreaCode Birmingham = AreaCode.Parse("E08000025");

    private static readonly Question[] Questions =
    [
        new("gigabit-coverage", Region, IsTrend: false),
        new("employment-rate", Birmingham, IsTrend: true),
        new("5g-coverage", Region, IsTrend: false),
        new("employment-rate", Region, IsTrend: false),
        new("ghg-per-head", Region, IsTrend: true),
    ];

    public static string WithoutFigures() =>
        PageShell.Of(
            Title,
            About
                + "<p>The figures cannot be read at the moment: the database is away, or is still being filled.</p>"
                + More
        );

    public static async Task<string> MakeAsync(
        EditionHistory history,
        IndicatorReader reader,
        CancellationToken cancellation
    )
    {
        var items = new List<string>();
        foreach (var question in Questions)
            if (history.Catalogue.Catalogue.FindIndicator(question.Slug) is not null)
                items.Add(await ItemAsync(question, history, reader, cancellation));
        var newest = history.Newest;
        return PageShell.Of(
            Title,
            $"""
            {About}
            <h2>Five answers, as of edition {newest.Edition} of {newest.Date:d MMMM yyyy}</h2>
            <ul class="answers">
            {string.Join('\n', items)}
            </ul>
            {More}
            """
        );
    }

    private static async Task<string> ItemAsync(
        Question question,
        EditionHistory history,
        IndicatorReader reader,
        CancellationToken cancellation
    )
    {
        var at = await reader.ReadAsync(
            history,
            Vintage.Newest,
            history.Catalogue,
            question.Slug,
            cancellation
        );
        var subject = new Subject(at, question.Area, Breakdown.Total);
        var (path, sentence, publisher) = question.IsTrend
            ? Trend(TrendMaker.Make(subject))
            : TargetGap(TargetGapMaker.Make(subject, whatIf: null));
        var address = $"/v1/indicators/{question.Slug}/{path}?area={question.Area}";
        return $"""
            <li><p>{HtmlEncoder.Default.Encode(sentence)}</p>
            <p class="quiet">{HtmlEncoder.Default.Encode(
                publisher
            )} · <a href="{address}"><code>{address}</code></a></p></li>
            """;
    }

    private static (string, string, string) Trend(TrendAnswer answer) =>
        ("trend", answer.Headline, answer.Source.Publisher);

    /// <summary>The first target of the catalogue stands for all; the link leads to the others.</summary>
    private static (string, string, string) TargetGap(TargetGapAnswer answer) =>
        ("target-gap", answer.TargetGaps[0].Headline, answer.Source.Publisher);

    private sealed record Question(string Slug, AreaCode Area, bool IsTrend);
}
