namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>What a publisher's server says to one request, before anything goes wrong with it.</summary>
/// <param name="Body">The body.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Status">The status code.</param>
/// <param name="Marked">Whether the server gives it an ETag and a date, and answers 304 to whoever has it.</param>
internal sealed record Answer(byte[] Body, string Type, int Status = 200, bool Marked = true)
{
    /// <summary>Where it sends on to; null where it does not.</summary>
    public string? Location { get; init; }

    /// <summary>Does not say how long it is.</summary>
    public bool OfUnknownLength { get; init; }

    /// <summary>Names a compression that it does not have.</summary>
    public string? Encoding { get; init; }

    public static Answer Csv(string text) => new(System.Text.Encoding.UTF8.GetBytes(text), "text/csv");

    public static Answer Json(string text) =>
        new(System.Text.Encoding.UTF8.GetBytes(text), "application/json", Marked: false);

    public static Answer Problem(int status, string text) =>
        new(System.Text.Encoding.UTF8.GetBytes(text), "text/plain", status, Marked: false);
}
