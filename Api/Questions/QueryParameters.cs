namespace RoadmapIndicators.Api.Questions;

/// <summary>The parameters that one endpoint takes: its metadata, read by the reader and by the documentation.</summary>
public sealed record QueryParameters(IReadOnlyList<QueryParameter> All)
{
    /// <summary>
    /// Taken by every endpoint. A format that an endpoint does not offer gets a 406 that names those it has, rather
    /// than a complaint about spelling.
    /// </summary>
    public static readonly QueryParameter Format = new(
        "format",
        "The format of the answer, over the Accept header. An extension of the address says the same: observations.csv.",
        "json"
    );
}
