namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// The private Postgres cannot be had. The message is one line that says what is wrong and what to do about it,
/// so a command line prints it as it is, without a stack trace.
/// </summary>
public sealed class PrivatePostgresException(string message, Exception? cause = null)
    : Exception(message, cause);
