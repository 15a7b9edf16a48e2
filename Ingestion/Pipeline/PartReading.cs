using Npgsql;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Reads a file again for one of the indicators in it. Whether it was asked for that indicator alone when it first came
/// is not kept: a file of several is read as what it says it is, one whose name says nothing as what was asked for.
/// </summary>
internal static class PartReading
{
    /// <returns>What was read, staged; and the indicator's part, null when it has no figure or the file is refused.</returns>
    public static async Task<(FileReading Reading, FileReading.Part? Part)> StageAsync(
        NpgsqlConnection connection,
        StoreKeys keys,
        ISource source,
        ReceivedFile file,
        RoadmapCatalogue catalogue,
        string slug,
        CancellationToken cancel
    )
    {
        FileReading reading = null!;
        foreach (var asked in new[] { null, slug })
        {
            reading = await FileReading.StageAsync(
                connection,
                keys,
                source.Read(file, catalogue, asked),
                cancel
            );
            if (reading.Refused is null && reading.Parts.GetValueOrDefault(slug) is { Figures: > 0 } part)
                return (reading, part);
        }
        return (reading, null);
    }
}
