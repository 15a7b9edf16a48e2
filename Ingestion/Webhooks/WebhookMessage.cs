using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>What a message says.</summary>
/// <param name="Id">The delivery, by which the receiver knows a message that comes twice.</param>
/// <param name="Event">What happened, such as <c>release.published</c>.</param>
/// <param name="OccurredAt">When it happened, in universal time.</param>
/// <param name="Edition">The edition that the release made; null while it is held.</param>
/// <param name="Indicator">Of which indicator.</param>
/// <param name="Release">The release.</param>
/// <param name="Changes">Figures that it added, revised and withdrew; null while it is held.</param>
/// <param name="Summary">The same in a sentence.</param>
/// <param name="Links">Where the Api says more.</param>
public sealed record WebhookMessage(
    Guid Id,
    string Event,
    DateTime OccurredAt,
    int? Edition,
    WebhookMessage.IndicatorPart Indicator,
    WebhookMessage.ReleasePart Release,
    WebhookMessage.ChangesPart? Changes,
    string Summary,
    WebhookMessage.LinksPart Links
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public sealed record IndicatorPart(string Slug, string Title);

    public sealed record ReleasePart(
        long Id,
        string Source,
        string Title,
        DateOnly PublishedOn,
        string Status,
        string? Reason
    );

    public sealed record ChangesPart(int Added, int Revised, int Withdrawn);

    public sealed record LinksPart(string Release, string Indicator, string? Edition, string? Changes);

    /// <summary>Makes the message of an event.</summary>
    /// <param name="id">The delivery.</param>
    /// <param name="happening">What happened.</param>
    /// <param name="news">To which release.</param>
    /// <param name="title">The indicator's title.</param>
    /// <param name="api">Where the Api is; null for links without a host.</param>
    public static WebhookMessage Of(Guid id, WebhookEvent happening, ReleaseNews news, string title, Uri? api)
    {
        var changes = news.Edition is null ? null : new ChangesPart(news.Added, news.Revised, news.Withdrawn);
        return new(
            id,
            WebhookEvents.NameOf(happening),
            news.OccurredAt,
            news.Edition,
            new(news.Indicator, title),
            new(news.ReleaseId, news.Source, news.Title, news.PublishedOn, news.Status, news.Reason),
            changes,
            Summarise(happening, news, title),
            new(
                Link(api, $"/v1/releases/{news.ReleaseId}"),
                Link(api, $"/v1/indicators/{news.Indicator}"),
                news.Edition is { } edition ? Link(api, $"/v1/editions/{edition}") : null,
                news.Edition is { } changed ? Link(api, $"/v1/editions/{changed}/changes") : null
            )
        );
    }

    /// <summary>The body as it is sent.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static string Summarise(WebhookEvent happening, ReleaseNews news, string title)
    {
        var release =
            $"{title}: the release of {news.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return happening == WebhookEvent.Held
            ? $"{release} is held for review. {news.Reason}".TrimEnd()
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{release} is edition {news.Edition}: {news.Added:N0} figures new, {news.Revised:N0} revised, {news.Withdrawn:N0} withdrawn."
            );
    }

    private static string Link(Uri? api, string path) => api is null ? path : new Uri(api, path).AbsoluteUri;
}
