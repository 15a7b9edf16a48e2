using System.Net;
using System.Text.Json;
using Polly.Timeout;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>Says in one line why a file could not be had, and what may help.</summary>
internal static class FetchProblem
{
    private const int LongestMessage = 300;

    // A message is short; a server that sends a book in its place is not read to the end.
    private const int MostOfMessage = 16 << 10;

    public static string Of(Uri address, Exception broken, TimeSpan attempt) =>
        $"{address.Host}: "
        + broken switch
        {
            TimeoutRejectedException =>
                $"no whole answer came within {attempt.TotalMinutes:0.#} minutes, or after several tries. Try again later.",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                "there is no such host, as far as can be seen from here. Is there a connection to the internet?",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
                "no connection could be made. Is there a connection to the internet, or a proxy in between?",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                "its certificate is not trusted, so that it may be somebody else. Nothing was fetched.",
            HttpRequestException { HttpRequestError: HttpRequestError.Unknown } known =>
                $"the file did not come whole: {Clean(known.Message)}. Nothing of it is used; try again later.",
            _ => "the answer broke off or made no sense. Nothing of it is used; try again later.",
        };

    /// <summary>Of an answer that is not the file, with what the server says of it.</summary>
    public static async Task<string> OfAsync(
        Uri address,
        HttpResponseMessage response,
        TimeSpan? wait,
        CancellationToken cancel
    )
    {
        var code = (int)response.StatusCode;
        var what = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when wait is { } pause =>
                $"it is busy and asks to be left alone for {Words(pause)}. Try again after that.",
            HttpStatusCode.TooManyRequests => "it has been asked too often. Try again later.",
            HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                $"there is nothing at {address.AbsoluteUri} any more ({code}). The publisher has probably moved it: put the new address into the catalogue, or load it with --from.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                $"it does not let us have the file ({code}). Try it in a browser, and load what you get with --from.",
            >= HttpStatusCode.InternalServerError =>
                $"it has trouble of its own ({code}) and did not recover in several tries. Try again later.",
            HttpStatusCode.BadRequest => "it does not understand what is asked (400).",
            _ => $"it answered {code} in the place of a file.",
        };
        var said = await MessageAsync(response, cancel);
        return $"{address.Host}: {what}{(said.Length > 0 ? $" It says: {said}" : "")}";
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType is not { } type)
            return "";
        var json = type.EndsWith("json", StringComparison.OrdinalIgnoreCase);
        if (!json && !type.Equals("text/plain", StringComparison.OrdinalIgnoreCase))
            return "";
        var buffer = new byte[MostOfMessage];
        int length;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return "";
        }
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, length);
        return Clean(json ? OfJson(text) : text);
    }

    // Problem details (RFC 9457), with the errors that services of the education department add.
    private static string OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return "";
            var parts = new List<string>();
            foreach (var name in new[] { "title", "detail", "message" })
                if (Text(document.RootElement, name) is { } part)
                    parts.Add(part);
            if (
                document.RootElement.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array
            )
                foreach (var error in errors.EnumerateArray().Take(3))
                    if (error.ValueKind == JsonValueKind.Object && Text(error, "message") is { } message)
                        parts.Add(message);
            return string.Join(" ", parts);
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // What a stranger sends goes to a terminal: no control characters, one line, not long.
    private static string Clean(string text)
    {
        var clean = string.Join(
            ' ',
            new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        return clean.Length <= LongestMessage ? clean : clean[..LongestMessage] + "…";
    }

    private static string Words(TimeSpan wait) =>
        wait.TotalMinutes < 2 ? $"{wait.TotalSeconds:0} seconds"
        : wait.TotalHours < 2 ? $"{wait.TotalMinutes:0} minutes"
        : $"{wait.TotalHours:0} hours";
}
