namespace RoadmapIndicators.Api.Problems;

/// <summary>Problem details (RFC 9457).</summary>
/// <param name="Type">What kind of problem it is: an address that explains it.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Errors">Each thing that is wrong with the request; empty where it is not the request's fault.</param>
public sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    string Detail,
    IReadOnlyList<Fault> Errors
);
