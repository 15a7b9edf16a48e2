using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Sources.Fingertips;

/// <summary>
/// The publisher's value notes: sentences that say why there is no value, or how one was made. They are known by how
/// they begin, because their ends vary.
/// </summary>
internal static class FingertipsMarkers
{
    private static readonly (string Start, ObservationStatus Status)[] Notes =
    [
        ("value suppressed", ObservationStatus.Confidential),
        ("value not published for data quality", ObservationStatus.NotAvailable),
        ("value missing", ObservationStatus.NotAvailable),
        ("data not available", ObservationStatus.NotAvailable),
        ("value cannot be calculated", ObservationStatus.NotAvailable),
        ("value estimated", ObservationStatus.Estimated),
        ("value is provisional", ObservationStatus.Provisional),
        ("not applicable", ObservationStatus.NotApplicable),
    ];

    /// <summary>What a note says; null for one that the dictionary lacks.</summary>
    public static ObservationStatus? StatusOf(string note)
    {
        foreach (var (start, status) in Notes)
            if (note.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return status;
        return null;
    }
}
