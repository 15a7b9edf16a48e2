using RoadmapIndicators.Api.Figures.Drawing;

namespace RoadmapIndicators.Api.Figures;

/// <summary>How a figure is to look.</summary>
/// <param name="Theme">Its colours.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Scale">Dots for each pixel, in PNG.</param>
public sealed record FigureLook(FigureTheme Theme, int Width, int Height, int Scale);
