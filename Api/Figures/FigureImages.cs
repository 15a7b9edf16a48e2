namespace RoadmapIndicators.Api.Figures;

/// <summary>Where the picture of a figure is, seen from this service.</summary>
/// <param name="Svg">Scalable.</param>
/// <param name="Png">In dots.</param>
/// <param name="Html">With its table, to embed in a page.</param>
public sealed record FigureImages(string Svg, string Png, string Html);
