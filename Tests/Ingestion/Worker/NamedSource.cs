using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

/// <summary>A source of a name, for workers whose loading is a test's.</summary>
public sealed class NamedSource(string name) : ISource
{
    public string Name { get; } = name;

    public bool Reads(string fileName) => false;

    public bool Recognises(string path) => false;

    public DateOnly? DateStated(string path) => null;

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator) => [];

    public IEnumerable<Uri> Addresses(Indicator indicator) => [];
}
