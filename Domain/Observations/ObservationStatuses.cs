using System.Collections.Frozen;
using System.Text.Json;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>What the statuses say and how they are written.</summary>
public static class ObservationStatuses
{
    private static readonly string[] Names =
    [
        .. Enum.GetValues<ObservationStatus>()
            .Select(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString())),
    ];

    private static readonly FrozenDictionary<string, ObservationStatus> ByName =
        Enum.GetValues<ObservationStatus>().ToFrozenDictionary(s => Names[(int)s], StringComparer.Ordinal);

    /// <summary>
    /// True for those that stand in the place of a value. <see cref="ObservationStatus.Unreliable"/> is not one: a
    /// publisher may print an unreliable figure or withhold it.
    /// </summary>
    public static bool SaysNoValue(this ObservationStatus status) => status >= ObservationStatus.Confidential;

    /// <summary>The name in the database and in answers, such as <c>notAvailable</c>.</summary>
    public static string Name(this ObservationStatus status) => Names[(int)status];

    /// <summary>The status of a <see cref="Name"/>.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static ObservationStatus Parse(string name) =>
        ByName.TryGetValue(name, out var status)
            ? status
            : throw new FormatException($"'{name}' is not an observation's status.");
}
