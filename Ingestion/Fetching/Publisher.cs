namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>Who is asked for files: the hosts that are theirs, and how often they may be asked.</summary>
/// <param name="Name">Short name; requests to one publisher share their rates and their circuit breaker.</param>
/// <param name="Hosts">Every host of theirs that files come from. A redirect to any other host is not followed.</param>
/// <param name="Rates">All of them are kept at once.</param>
public sealed record Publisher(string Name, IReadOnlyList<string> Hosts, IReadOnlyList<RequestRate> Rates)
{
    public bool Owns(Uri address) => Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
}
