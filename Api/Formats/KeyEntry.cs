namespace RoadmapIndicators.Api.Formats;

/// <summary>What a word or sign in the rows stands for.</summary>
public sealed record KeyEntry(string Sign, string Meaning);
