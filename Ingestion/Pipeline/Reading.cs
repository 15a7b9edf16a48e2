using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>One thing that a reader found in a file, in the order of the file.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>A row that gave a figure, or a publisher's reason for none.</summary>
    /// <param name="Indicator">Slug of the indicator it is of.</param>
    /// <param name="Line">Line of the file, from 1.</param>
    /// <param name="Title">What the publisher calls the series.</param>
    /// <param name="PeriodLabel">The publisher's label of the period, as written.</param>
    /// <param name="Observation">The figure.</param>
    public sealed record Figure(
        string Indicator,
        int Line,
        string Title,
        string PeriodLabel,
        Observation Observation
    ) : Reading;

    /// <summary>A row or cell that could not be read: kept out of the figures, with its reason.</summary>
    /// <param name="Indicator">Slug of the indicator it would be of, where that much is known.</param>
    /// <param name="Line">Line of the file, from 1.</param>
    /// <param name="Field">The column; null where it is about the whole row.</param>
    /// <param name="Raw">The row as it stood.</param>
    /// <param name="Code">Short name of the reason.</param>
    /// <param name="Reason">The reason in words.</param>
    public sealed record Quarantined(
        string? Indicator,
        int Line,
        string? Field,
        string Raw,
        string Code,
        string Reason
    ) : Reading;

    /// <summary>Something worth a look that keeps nothing out.</summary>
    public sealed record Flag(
        string? Indicator,
        int? Line,
        string? Field,
        string? Raw,
        string Code,
        string Reason
    ) : Reading;

    /// <summary>A readable row of a series that the catalogue does not ask for.</summary>
    public sealed record NotWanted(string Title) : Reading;

    /// <summary>The file as a whole cannot be trusted; nothing that was read from it may be used.</summary>
    /// <param name="Code">Short name of the reason.</param>
    /// <param name="Reason">What is wrong and what would be right, for a reader who does not program.</param>
    public sealed record Refused(string Code, string Reason) : Reading;
}
