using System.Diagnostics.CodeAnalysis;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>What reading the catalogue's files gave: the catalogue, or every mistake found in them.</summary>
public sealed record CatalogueReading
{
    internal CatalogueReading(RoadmapCatalogue catalogue) => Catalogue = catalogue;

    internal CatalogueReading(IReadOnlyList<CatalogueMistake> mistakes) => Mistakes = mistakes;

    /// <summary>Null when there are mistakes.</summary>
    public RoadmapCatalogue? Catalogue { get; }

    /// <summary>By file and line; empty when the catalogue is sound.</summary>
    public IReadOnlyList<CatalogueMistake> Mistakes { get; } = [];

    /// <summary>Whether there is a catalogue.</summary>
    [MemberNotNullWhen(true, nameof(Catalogue))]
    public bool IsSound => Catalogue is not null;
}
