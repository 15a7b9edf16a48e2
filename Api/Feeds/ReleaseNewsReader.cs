using System.Globalization;
using RoadmapIndicators.Api.Changes;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>
/// Says of a release what it changed for the region: how many of its figures are new, revised or withdrawn, and where
/// the region, or its first authority with a change, now stands. What an edition changed never changes, so it is read once.
/// </summary>
public sealed class ReleaseNewsReader(ChangeReader changes)
{
    private const long Kept = 4 << 20;

    private static readonly AreaCode Region = AreaCode.Parse("E47000007");

    private readonly BoundedCache<(int Edition, DateTimeOffset MadeAt, int Catalogue), ReleaseNews> known =
        new(Kept);

    /// <param name="entry">An edition that a release made.</param>
    /// <param name="catalogue">The catalogue in force now, for names.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public ValueTask<ReleaseNews> ReadAsync(
        EditionEntry entry,
        CatalogueInForce catalogue,
        CancellationToken cancellation
    ) =>
        known.GetAsync(
            (entry.Edition, entry.MadeAt, catalogue.Edition),
            async (_, fill) =>
            {
                var news = await MakeAsync(entry, catalogue.Catalogue, fill);
                return (news, 2L * (news.Title.Length + news.Sentence.Length) + 200);
            },
            cancellation
        );

    private async Task<ReleaseNews> MakeAsync(
        EditionEntry entry,
        RoadmapCatalogue catalogue,
        CancellationToken cancellation
    )
    {
        var areas = catalogue.Areas;
        var ofRegion = new ChangesQuestion(
            null,
            [Region, .. areas.All.Select(a => a.Code).Where(code => areas.IsInside(code, Region))]
        );
        var rows = await changes
            .ReadAsync(entry, ofRegion, areas, 0, int.MaxValue, cancellation)
            .ToListAsync(cancellation);
        var indicator = catalogue.FindIndicator(entry.Indicator!);
        var title = indicator?.Title ?? entry.Indicator!;
        return new ReleaseNews(
            entry,
            string.Create(CultureInfo.InvariantCulture, $"{title}: release of {entry.Date:d MMMM yyyy}"),
            $"{title}: {Counts(rows, areas.NameOf(Region))}{Latest(rows, indicator)}",
            string.Create(CultureInfo.InvariantCulture, $"/v1/editions/{entry.Edition}/changes")
        );
    }

    private static string Counts(IReadOnlyList<ChangeRow> rows, string region)
    {
        if (rows.Count == 0)
            return $"nothing changed for {SentenceNames.Within(region)} and its authorities.";
        var parts = new[]
        {
            Part(rows, ChangeKind.Added, "new"),
            Part(rows, ChangeKind.Revised, "revised"),
            Part(rows, ChangeKind.Withdrawn, "withdrawn"),
        }.OfType<string>();
        return $"{SentenceNames.List([.. parts])} {(rows.Count == 1 ? "figure" : "figures")} for {SentenceNames.Within(region)} and its authorities.";
    }

    private static string? Part(IReadOnlyList<ChangeRow> rows, ChangeKind kind, string word) =>
        rows.Count(r => r.Kind == kind) is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $"{count} {word}")
            : null;

    /// <summary>The newest total that changed, of the region where there is one, else of the first area.</summary>
    private static string Latest(IReadOnlyList<ChangeRow> rows, Indicator? indicator)
    {
        if (indicator is null)
            return "";
        var shown = rows.Where(r => r.Breakdown == Breakdown.Total.Key && r.New?.Value is not null)
            .OrderByDescending(r => r.Period.Start)
            .ThenBy(r => r.Area.Code == Region.Value ? 0 : 1)
            .ThenBy(r => r.Area.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        if (shown is null)
            return "";
        var value = DisplayText.Value(shown.New!.Value!.Value, indicator.Unit);
        var before = shown.Old?.Value is { } old ? $", {DisplayText.Value(old, indicator.Unit)} before" : "";
        return $" {SentenceNames.Start(shown.Area.Name)} {DisplayText.When(Period.Parse(shown.Period.Code))}: {value}{before}.";
    }
}
