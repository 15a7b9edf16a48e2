using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>What each status says, for people.</summary>
public static class StatusMeanings
{
    public static string Of(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Normal => "A figure without qualification.",
            ObservationStatus.Provisional => "A figure that the publisher expects to revise.",
            ObservationStatus.Revised => "A figure that the publisher says it has revised.",
            ObservationStatus.Estimated => "A figure that the publisher says is estimated.",
            ObservationStatus.Break => "A figure before which the series breaks.",
            ObservationStatus.Unreliable =>
                "Low reliability: a figure to use with care, or withheld for that reason.",
            ObservationStatus.Confidential =>
                "No value: withheld because it would disclose somebody. It is not zero.",
            ObservationStatus.NotAvailable => "No value: the publisher has none.",
            ObservationStatus.NotApplicable => "No value: the question does not arise here.",
            ObservationStatus.Low => "No value: it is above zero and rounds to zero.",
            ObservationStatus.Missing => "No value and no marker: the publisher's cell was empty.",
            ObservationStatus.Unrecognised =>
                "No value: the publisher wrote a marker that its dictionary does not explain.",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
}
