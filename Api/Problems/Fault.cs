namespace RoadmapIndicators.Api.Problems;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Code">A short name that machines can rely on; one of <see cref="FaultCode"/>.</param>
/// <param name="Parameter">The parameter, by its name in the address; null for the request as a whole.</param>
/// <param name="Message">What is wrong and what would be right, for people.</param>
public sealed record Fault(string Code, string? Parameter, string Message);
