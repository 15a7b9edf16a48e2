using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// One figure as a publisher's row says it, still in text. <see cref="Read"/> checks it in the same way for every
/// publisher: area, period, marker, value, limits, counts. Markers are classified before any number is read.
/// </summary>
public sealed record FigureText
{
    /// <summary>A text in the place of a value that is longer than this is no marker.</summary>
    private const int LongestMarker = 10;

    public required Indicator Indicator { get; init; }

    public required CsvRow Row { get; init; }

    /// <summary>What the publisher calls the series.</summary>
    public required string Title { get; init; }

    public required Breakdown Breakdown { get; init; }

    /// <summary>Publishers round a value and its limits each by itself.</summary>
    public const decimal RoundingOfLimits = 0.05m;

    /// <summary>A code, or an alias of one.</summary>
    public required string Area { get; init; }

    public required string PeriodLabel { get; init; }

    /// <summary>The label as it was read; null where it could not be.</summary>
    public required Period? Period { get; init; }

    /// <summary>What labels of periods look like, for the message.</summary>
    public string PeriodsAccepted { get; init; } = PublisherPeriod.Accepted;

    /// <summary>A number, a marker in its place, or nothing.</summary>
    public required string Value { get; init; }

    /// <summary>The publisher's dictionary: what a marker says, null for one that it does not explain.</summary>
    public required Func<string, ObservationStatus?> Dictionary { get; init; }

    /// <summary>A marker beside the value.</summary>
    public string Marker { get; init; } = "";

    public string Lower { get; init; } = "";

    public string Upper { get; init; } = "";

    public string Numerator { get; init; } = "";

    public string Denominator { get; init; } = "";

    public string? Note { get; init; }

    /// <summary>The column of the value, for messages.</summary>
    public string ValueColumn { get; init; } = "value";

    /// <summary>How the published number becomes the indicator's; null where it is the indicator's as it stands.</summary>
    public Func<decimal, decimal>? Convert { get; init; }

    /// <summary>
    /// The publisher gives counts and no share: the value is 100 × numerator / denominator, to as many digits as can
    /// be held. A group of nobody has no share.
    /// </summary>
    public bool IsShareOfCounts { get; init; }

    /// <summary>The figure, or why the row is kept out.</summary>
    public Reading Read(AreaRegister areas)
    {
        if (Area.Length == 0)
            return Quarantine("area", "noArea", "The row names no area.");
        if (areas.Find(Area)?.Code is not { } area)
            return Quarantine(
                "area",
                "unknownArea",
                $"'{Short(Area)}' is not the code of an area of the catalogue. If it is right, add the area there."
            );
        if (Period is not { } period)
            return Quarantine(
                "period",
                "unreadablePeriod",
                $"'{Short(PeriodLabel)}' is not a period of this indicator; expected {PeriodsAccepted}."
            );
        if (!TryCount(Numerator, out var numerator) || !TryCount(Denominator, out var denominator))
            return Quarantine(
                "counts",
                "unreadableCount",
                "The count above or below the line is not a number from 0 up."
            );

        if (NumberText.TryRead(Marker, out _))
            return Quarantine(
                "status",
                "unreadableStatus",
                $"'{Short(Marker)}' stands where a marker should, and is a number."
            );
        var inPlace = Marker.Length == 0 && IsMarker(Value);
        var (cell, beside) = inPlace || Marker.Length > 0 ? (Value, "") : MarkerText.Parted(Value);
        var marker =
            inPlace ? Value
            : Marker.Length > 0 ? Marker
            : beside;
        var status = marker.Length == 0 ? ObservationStatus.Normal : MarkerText.StatusOf(marker, Dictionary);
        if (beside.Length > 0 && status is null)
            return Quarantine(
                ValueColumn,
                "unknownMarker",
                $"'{Short(beside)}' beside the number is no marker that this publisher is known to use."
            );
        decimal? value = null;
        if (IsShareOfCounts && status?.SaysNoValue() != true)
        {
            if (denominator == 0)
                status = ObservationStatus.NotApplicable;
            else
                value = 100 * numerator / denominator;
        }
        else if (cell.Length > 0 && !inPlace)
        {
            if (!NumberText.TryRead(cell, out var number))
                return Quarantine(
                    ValueColumn,
                    "unreadableValue",
                    $"'{Short(Value)}' is not a number that can be held."
                );
            value = Convert is null ? number : Convert(number);
        }
        if (value < Indicator.Floor || value > Indicator.Ceiling)
            return Quarantine(
                ValueColumn,
                "impossibleValue",
                $"{Short(Value.Length > 0 ? Value : $"{Numerator} of {Denominator}")} is outside what is possible ({Indicator.Floor} to {Indicator.Ceiling})."
            );
        if (value is not null && status?.SaysNoValue() == true)
            return Quarantine(
                "status",
                "contradictoryStatus",
                $"The marker '{Short(marker)}' says that there is no value, and the row gives {Short(Value)}."
            );
        if (!TryLimit(Lower, out var lower) || !TryLimit(Upper, out var upper))
            return Quarantine(
                "limits",
                "unreadableLimit",
                "A confidence limit is not a number that can be held."
            );
        if (lower > upper)
            return Quarantine(
                "limits",
                "limitsReversed",
                $"The lower limit {lower} is above the upper {upper}."
            );
        if (value < lower - RoundingOfLimits || value > upper + RoundingOfLimits)
            return Quarantine(
                "limits",
                "outsideLimits",
                $"The value {Short(Value)} lies outside its own confidence limits, {lower} to {upper}."
            );
        return new Reading.Figure(
            Indicator.Slug,
            Row.Line,
            Title,
            PeriodLabel,
            new Observation(
                area,
                period,
                Breakdown,
                value,
                StatusOf(status, value),
                value is null ? null : lower,
                value is null ? null : upper,
                numerator,
                denominator,
                marker.Length == 0 ? null : Short(marker),
                Note
            )
        );
    }

    private static ObservationStatus StatusOf(ObservationStatus? status, decimal? value) =>
        (status, value) switch
        {
            (null, null) => ObservationStatus.Unrecognised,
            (null, _) => ObservationStatus.Normal,
            (ObservationStatus.Unreliable, _) => ObservationStatus.Unreliable,
            ({ } known, null) when !known.SaysNoValue() => ObservationStatus.Missing,
            ({ } known, _) => known,
        };

    // What the dictionary has, or a short word or sign without a digit: nobody writes a number so. Words for what is
    // no number are what a program leaves behind, not what a publisher marks.
    private bool IsMarker(string text) =>
        text.Length > 0
        && (
            Dictionary(text) is not null
            || text.Length <= LongestMarker
                && !HasDigit(text)
                && !text.Contains("nan", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("inf", StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    private bool TryLimit(string text, out decimal? limit)
    {
        limit = null;
        if (text.Length == 0 || IsMarker(text))
            return true;
        if (!NumberText.TryRead(text, out var number))
            return false;
        limit = Convert is null ? number : Convert(number);
        return true;
    }

    private bool TryCount(string text, out decimal? count)
    {
        count = null;
        if (text.Length == 0 || IsMarker(text))
            return !IsShareOfCounts || IsMarker(text);
        if (!NumberText.TryRead(text, out var number) || number < 0)
            return false;
        count = number;
        return true;
    }

    private Reading.Quarantined Quarantine(string field, string code, string reason) =>
        new(Indicator.Slug, Row.Line, field, Row.Raw, code, reason);

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
