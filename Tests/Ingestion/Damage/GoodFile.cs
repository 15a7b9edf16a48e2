using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>A sound file of a source, to be damaged.</summary>
/// <param name="Label">Source and shape, for the table.</param>
/// <param name="Source">Its reader.</param>
/// <param name="Name">The publisher's name of the file.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Catalogue">What is wanted of it.</param>
/// <param name="Shape">What its bytes are.</param>
/// <param name="Preamble">Lines above the headings, blank ones not counted, that speak for every row, such as a date.</param>
/// <param name="AddsUp">A figure is the sum of several rows.</param>
internal sealed record GoodFile(
    string Label,
    ISource Source,
    string Name,
    byte[] Bytes,
    RoadmapCatalogue Catalogue,
    FileShape Shape = FileShape.Text,
    int Preamble = 0,
    bool AddsUp = false
);
