using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Reads a file again for one of the indicators in it. Whether it was asked for that indicator alone when it first came
/// is not kept: a file of several is read as what it says it is, one whose name says nothing as what was asked for.
/// </summary>
internal static class PartReading
{
    /// <returns>What was read; its part of the indicator may have no figure, or the file be refused.</returns>
    public static async Task<FileReading> OfAsync(
        StoreKeys keys,
        ISource source,
        ReceivedFile file,
        RoadmapCatalogue catalogue,
        string slug,
        CancellationToken cancel
    )
    {
        var whole = await FileReading.OfAsync(keys, source.Read(file, catalogue, null), null, null, cancel);
        if (whole.PartWithFigures(slug) is not null)
            return whole;
        whole.Dispose();
        return await FileReading.OfAsync(keys, source.Read(file, catalogue, slug), null, null, cancel);
    }
}
