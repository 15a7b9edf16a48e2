using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Display;

/// <summary>What a publisher says of a figure, where a sentence must not pass it over.</summary>
public static class StatusWords
{
    /// <summary>In brackets after a value, with a blank before; empty for a figure to take as it stands.</summary>
    public static string After(ObservationStatus status) => Words(status) is { } words ? $" ({words})" : "";

    /// <summary>After other words within brackets, with a comma before; empty for a figure to take as it stands.</summary>
    public static string Within(ObservationStatus status) => Words(status) is { } words ? $", {words}" : "";

    private static string? Words(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Provisional => "provisional",
            ObservationStatus.Estimated => "an estimate",
            ObservationStatus.Unreliable => "of low reliability",
            _ => null,
        };
}
