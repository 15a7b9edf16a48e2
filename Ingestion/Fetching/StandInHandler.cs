namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Sends requests for every publisher to one server that stands in for them, for tests: what was meant for
/// <c>https://HOST/PATH</c> goes to <c>BASE/HOST/PATH</c>. It takes only a server on this machine or one over TLS, so
/// that a setting cannot open a way around the rules that hold for publishers.
/// </summary>
internal sealed class StandInHandler : DelegatingHandler
{
    private readonly Uri server;

    public StandInHandler(Uri server, HttpMessageHandler inner)
        : base(inner)
    {
        if (!MayStandIn(server))
            throw new ArgumentException(
                $"{server} cannot stand in for publishers: it is neither on this machine nor over https.",
                nameof(server)
            );
        this.server = server;
    }

    /// <summary>The server that the environment names, none where it names none, or in words what is wrong with it.</summary>
    public static (Uri? Server, string? Problem) OfEnvironment() =>
        Environment.GetEnvironmentVariable(PublisherClient.StandInVariable) is not { Length: > 0 } text
            ? (null, null)
        : Uri.TryCreate(text, UriKind.Absolute, out var server) && MayStandIn(server) ? (server, null)
        : (
            null,
            $"{PublisherClient.StandInVariable} is '{text}': only an address on this machine, such as http://127.0.0.1:8080, or over https can stand in for publishers. Take the variable away to ask the publishers themselves."
        );

    private static bool MayStandIn(Uri server) =>
        server.IsAbsoluteUri
        && (server.Scheme == Uri.UriSchemeHttps || server.Scheme == Uri.UriSchemeHttp && server.IsLoopback);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is { IsLoopback: false } meant)
            request.RequestUri = new Uri(server, $"/{meant.Host}{meant.PathAndQuery}");
        return base.SendAsync(request, cancellationToken);
    }
}
