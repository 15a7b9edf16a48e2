using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace RoadmapIndicators.Api.Problems;

/// <summary>Makes problem details of every error, those of the server itself included.</summary>
public static partial class ProblemPipeline
{
    /// <summary>What is said while the database cannot be read.</summary>
    public const string Away = "The database does not answer, or nothing has been loaded into it yet.";

    /// <summary>What is said of a fault of the service's own.</summary>
    public const string Logged = "The fault has been logged.";

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = context => OfException(context, app.Logger),
                // The detail is for clients; what is logged here says more.
                SuppressDiagnosticsCallback = _ => true,
            }
        );
        app.UseStatusCodePages(context => OfStatus(context.HttpContext).ExecuteAsync(context.HttpContext));
    }

    /// <summary>Whether an exception says that the database cannot be read, rather than that the code is wrong.</summary>
    public static bool SaysDatabaseAway(Exception exception) =>
        exception switch
        {
            DatabaseAwayException => true,
            // A view that is not there, a role that may not read: the database has not been set up.
            PostgresException { SqlState: var state } => state[..2]
                is "08"
                    or "28"
                    or "3D"
                    or "42"
                    or "53"
                    or "57",
            NpgsqlException or SocketException or TimeoutException => true,
            _ => exception.InnerException is { } inner && SaysDatabaseAway(inner),
        };

    private static Task OfException(HttpContext context, ILogger log)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is BadHttpRequestException bad)
            return new Problem(
                ProblemKind.OfStatus(bad.StatusCode),
                "The server could not read the request.",
                []
            ).ExecuteAsync(context);
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499;
            return Task.CompletedTask;
        }
        if (exception is not null && SaysDatabaseAway(exception))
        {
            LogAway(log, context.Request.Path, exception.Message);
            return Problem.DatabaseAway(Away).ExecuteAsync(context);
        }
        LogUnexpected(log, context.Request.Path, exception);
        return new Problem(ProblemKind.Unexpected, Logged, []).ExecuteAsync(context);
    }

    private static Problem OfStatus(HttpContext context)
    {
        var kind = ProblemKind.OfStatus(context.Response.StatusCode);
        return new Problem(
            kind,
            kind.Status switch
            {
                404 =>
                    $"Nothing is served at {NearMatches.Quote(context.Request.Path)}; /openapi.yaml lists what is.",
                405 => $"{context.Request.Method} is not offered here; use {context.Response.Headers.Allow}.",
                _ => kind.Title,
            },
            []
        );
    }

    [LoggerMessage(1, LogLevel.Warning, "{Path}: the database is away: {Message}")]
    private static partial void LogAway(ILogger log, string path, string message);

    [LoggerMessage(2, LogLevel.Error, "{Path} failed")]
    private static partial void LogUnexpected(ILogger log, string path, Exception? exception);
}
