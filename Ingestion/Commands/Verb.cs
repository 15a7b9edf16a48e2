using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What every verb that needs the database does around its work: reads the catalogue, opens, explains, closes.</summary>
internal static class Verb
{
    /// <summary>
    /// Runs a verb's work on an open store. What stops it is said in one line: a mistake in the catalogue, no
    /// database, a server that went away, a stop by the user.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<StoreSession, CancellationToken, Task<int>> work)
    {
        using var signals = new StopSignals();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(SourceSchedule.TimeZone, out _))
        {
            await Console.Error.WriteLineAsync(
                $"The time zone {SourceSchedule.TimeZone} is not known here: install the package tzdata."
            );
            return ExitCode.Failed;
        }
        if (Catalogue() is not { } catalogue)
            return ExitCode.Failed;
        try
        {
            await using var session = await StoreSession.OpenAsync(
                catalogue,
                new LineProgress(Console.Error),
                TimeProvider.System,
                signals.Requested
            );
            return await work(session, signals.Requested);
        }
        catch (OperationCanceledException) when (signals.Requested.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(
                "Stopped; what was published stays, the rest can be run again."
            );
            return signals.ExitCode;
        }
        catch (PrivatePostgresException unfit)
        {
            await Console.Error.WriteLineAsync(unfit.Message);
            return ExitCode.Failed;
        }
        catch (Exception broken)
            when (broken is NpgsqlException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return ExitCode.Failed;
        }
    }

    private static RoadmapCatalogue? Catalogue()
    {
        var reading = CatalogueFolder.Read(CatalogueFolder.Default);
        foreach (var mistake in reading.Mistakes)
            Console.Error.WriteLine(mistake);
        return reading.Catalogue;
    }
}
