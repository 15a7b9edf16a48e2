namespace RoadmapIndicators.Api.Problems;

/// <summary>A kind of problem that this service answers with.</summary>
/// <param name="Name">Its name in its address.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Meaning">What it means and what to do, for the page at its address.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    public static readonly ProblemKind InvalidRequest = new(
        "invalid-request",
        400,
        "The request cannot be answered as it stands",
        "One or more parameters are unknown, malformed, contradictory or over a limit. Each entry of errors names the parameter and says what would be right."
    );

    public static readonly ProblemKind NotFound = new(
        "not-found",
        404,
        "There is nothing at this address",
        "The address names something that is not in the catalogue. Near matches are named in the detail."
    );

    public static readonly ProblemKind MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "This service only reads",
        "Use GET or HEAD."
    );

    public static readonly ProblemKind NotAcceptable = new(
        "not-acceptable",
        406,
        "The format is not offered here",
        "The Accept header or the format parameter asks for a format that this address does not have. The detail names those that it has."
    );

    public static readonly ProblemKind TooManyRequests = new(
        "too-many-requests",
        429,
        "Too many requests from this client",
        "Ask again after the time in Retry-After. RateLimit-Policy says how many requests are answered, RateLimit how many are left."
    );

    public static readonly ProblemKind TooSlow = new(
        "too-slow",
        504,
        "The answer took too long",
        "The service gave it up. Ask for less, or ask again."
    );

    public static readonly ProblemKind TooLarge = new(
        "too-large",
        413,
        "The answer would be too large",
        "The query gives more than one answer may hold. The detail says how much it gives and what the limit is: narrow the query, or page through it."
    );

    public static readonly ProblemKind DatabaseAway = new(
        "database-away",
        503,
        "The figures cannot be read at the moment",
        "The database does not answer or has not been filled yet. Ask again after the time in Retry-After."
    );

    public static readonly ProblemKind Unexpected = new(
        "unexpected",
        500,
        "Something went wrong here",
        "The fault is the service's and has been logged. Asking again may help."
    );

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        InvalidRequest,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        TooLarge,
        TooManyRequests,
        TooSlow,
        DatabaseAway,
        Unexpected,
    ];

    /// <summary>The address that explains the kind, relative to the service.</summary>
    public string Address => $"/problems/{Name}";

    /// <summary>The kind of a bare status that the server itself gave, such as 415.</summary>
    public static ProblemKind OfStatus(int status) =>
        All.FirstOrDefault(k => k.Status == status)
        ?? new ProblemKind(
            status < 500 ? InvalidRequest.Name : Unexpected.Name,
            status,
            Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            ""
        );
}
