namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>What a figure shows, before anything is drawn.</summary>
/// <param name="Words">The words around it.</param>
public abstract record Chart(ChartWords Words);
