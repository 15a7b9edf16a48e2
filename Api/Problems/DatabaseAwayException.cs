namespace RoadmapIndicators.Api.Problems;

/// <summary>There are no figures to answer from: the database is away, or nothing has been loaded into it.</summary>
public sealed class DatabaseAwayException(string message) : Exception(message);
