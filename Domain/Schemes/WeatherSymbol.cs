namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The weather symbols of the German sustainability indicators.</summary>
public enum WeatherSymbol
{
    NotCalculated,
    Sun,
    SunCloud,
    Cloud,
    Thunderstorm,
}
