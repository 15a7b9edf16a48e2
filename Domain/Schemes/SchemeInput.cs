namespace RoadmapIndicators.Domain.Schemes;

/// <summary>One number that a scheme's category rests on.</summary>
public readonly record struct SchemeInput(string Name, double Value);
