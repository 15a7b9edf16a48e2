namespace RoadmapIndicators.Api.Observations;

/// <summary>Whether files name things by code, by name or by both.</summary>
public enum Labels
{
    Both,
    Codes,
    Names,
}
