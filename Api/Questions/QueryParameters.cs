namespace RoadmapIndicators.Api.Questions;

/// <summary>The parameters that one endpoint takes: its metadata, read by the reader and by the documentation.</summary>
public sealed record QueryParameters(IReadOnlyList<QueryParameter> All)
{
    /// <summary>
    /// Taken by every endpoint. Only JSON is offered so far; the other names are known, so that asking for them
    /// gets a 406 that says so rather than a complaint about spelling.
    /// </summary>
    public static readonly QueryParameter Format = new(
        "format",
        "The format of the answer, over the Accept header.",
        "json"
    );
}
