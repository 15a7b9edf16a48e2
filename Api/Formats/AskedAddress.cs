namespace RoadmapIndicators.Api.Formats;

/// <summary>What a client asked for when the address ended in the extension of a format.</summary>
/// <param name="Extension">The format.</param>
internal sealed record AskedAddress(Format Extension);
