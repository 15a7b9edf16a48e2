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
        if (!server.IsAbsoluteUri || server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback)
            throw new ArgumentException(
                $"{server} cannot stand in for publishers: it is neither on this machine nor over https.",
                nameof(server)
            );
        this.server = server;
    }

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
