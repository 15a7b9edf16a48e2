namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>The words of a figure.</summary>
/// <param name="Title">The finding, in one sentence.</param>
/// <param name="Subtitle">What is drawn, of where and in which unit.</param>
/// <param name="Source">Who published the figures and when, and the edition they are from.</param>
/// <param name="Description">All that a reader who cannot see the picture needs to know of it.</param>
public sealed record ChartWords(string Title, string Subtitle, string Source, string Description);
