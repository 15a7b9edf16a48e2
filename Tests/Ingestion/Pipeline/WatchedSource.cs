using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

/// <summary>A source that says when a file's first reading is about to come and when its last has been taken.</summary>
internal sealed class WatchedSource(ISource inner, Action? beforeFirst, Action? afterLast) : ISource
{
    public string Name => inner.Name;

    public double LargestQuarantinedShare => inner.LargestQuarantinedShare;

    public bool Reads(string fileName) => inner.Reads(fileName);

    public bool Recognises(string path) => inner.Recognises(path);

    public DateOnly? DateStated(string path) => inner.DateStated(path);

    public IEnumerable<Uri> Addresses(Indicator indicator) => inner.Addresses(indicator);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        beforeFirst?.Invoke();
        foreach (var reading in inner.Read(file, catalogue, indicator))
            yield return reading;
        afterLast?.Invoke();
    }
}
