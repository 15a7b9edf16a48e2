using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>
/// Reads the file of subscriptions: YAML with <c>api</c> and <c>webhooks</c>, a list of <c>name</c>, <c>url</c>,
/// <c>secret</c> (the name of an environment variable), <c>events</c>, and <c>indicators</c> and <c>sources</c> as
/// filters.
/// </summary>
public static class WebhookFile
{
    /// <summary>Reads and checks the file. All mistakes are found in one go; with one there are no settings.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">Whose indicators filters may name.</param>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    public static (WebhookSettings? Settings, IReadOnlyList<CatalogueMistake> Mistakes) Read(
        string path,
        RoadmapCatalogue catalogue,
        Func<string, string?> variable
    )
    {
        var reader = new Reader();
        var file = Path.GetFileName(path);
        var value = YamlFile.Read(path, (line, message) => reader.Report(new Place(file, line), message));
        var settings = value is null
            ? null
            : Fields.Read(
                value,
                "the file of webhooks",
                file,
                reader,
                fields => new WebhookSettings(
                    Address(fields, "api", required: false),
                    fields.Entries(
                        "webhooks",
                        "a webhook",
                        entry => ReadSubscription(entry, catalogue, variable)
                    )
                )
            );
        return (reader.Mistakes.Count == 0 ? settings : null, reader.Mistakes);
    }

    private static WebhookSubscription? ReadSubscription(
        Fields fields,
        RoadmapCatalogue catalogue,
        Func<string, string?> variable
    )
    {
        var name = fields.Slug("name");
        fields.Reader.Define("webhook", name, fields.PlaceOf("name"));
        var url = Address(fields, "url", required: true);
        var secret = Secret(fields, variable);
        var names = WebhookEvents.All.ToDictionary(WebhookEvents.NameOf);
        if (!fields.Has("events"))
            fields.Report("events", $"'events' is missing: it lists some of {Reader.Quoted(names.Keys)}.");
        var events = Known(fields, "events", "event", names.Keys);
        var indicators = Known(fields, "indicators", "indicator", catalogue.Indicators.Select(i => i.Slug));
        var sources = Known(fields, "sources", "source", SourceList.All.Select(source => source.Name));
        return url is null || secret is null
            ? null
            : new(name, url, secret, [.. events.Select(known => names[known])], indicators, sources);
    }

    private static Uri? Address(Fields fields, string key, bool required)
    {
        var text = required ? fields.Text(key) : fields.OptionalText(key) ?? "";
        if (text.Length == 0)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            && url.UserInfo.Length == 0
        )
            return url;
        fields.Report(
            key,
            $"'{key}' is an address that begins with https:// (http:// only on this machine), without a user's name in it, not '{text}'."
        );
        return null;
    }

    private static string? Secret(Fields fields, Func<string, string?> variable)
    {
        var name = fields.Text("secret");
        if (name.Length == 0)
            return null;
        var secret = variable(name);
        if (secret?.Length >= WebhookSubscription.ShortestSecret)
            return secret;
        fields.Report(
            "secret",
            secret is null
                ? $"'secret' is the name of an environment variable, and '{name}' is not set."
                : $"The environment variable '{name}' is shorter than {WebhookSubscription.ShortestSecret} characters."
        );
        return null;
    }

    private static List<string> Known(Fields fields, string key, string kind, IEnumerable<string> all)
    {
        var known = all.ToList();
        return
        [
            .. fields
                .Texts(key)
                .Where(text =>
                {
                    if (known.Contains(text))
                        return true;
                    fields.Report(key, $"There is no {kind} '{text}'.{Reader.Near(text, known)}");
                    return false;
                })
                .Distinct(),
        ];
    }
}
