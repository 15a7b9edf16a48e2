namespace RoadmapIndicators.Api.Problems;

/// <summary>The names of what can be wrong with a request. They are part of the contract: never renamed.</summary>
public static class FaultCode
{
    public const string UnknownParameter = "unknownParameter";
    public const string Required = "required";
    public const string Repeated = "repeated";
    public const string Malformed = "malformed";
    public const string OutOfRange = "outOfRange";
    public const string OverLimit = "overLimit";
    public const string Conflict = "conflict";
    public const string Unknown = "unknown";
    public const string InFuture = "inFuture";
    public const string BeforeFirstRelease = "beforeFirstRelease";
    public const string NotOffered = "notOffered";
}
