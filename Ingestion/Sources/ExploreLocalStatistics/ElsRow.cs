using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>Reads one row whose series is known: area, period, value, limits and status, in that order.</summary>
internal sealed class ElsRow(ElsColumns columns, AreaRegister areas)
{
    public Reading Read(CsvRow row, SeriesTitles.Wanted wanted, string title)
    {
        var indicator = wanted.Indicator;
        Reading Quarantine(string field, string code, string reason) =>
            new Reading.Quarantined(indicator.Slug, row.Line, field, row.Raw, code, reason);

        var areaText = row.Fields[columns.Area].Trim();
        if (areaText.Length == 0)
            return Quarantine("area", "noArea", "The row names no area.");
        if (areas.Find(areaText)?.Code is not { } area)
            return Quarantine(
                "area",
                "unknownArea",
                $"'{Short(areaText)}' is not the code of an area of the catalogue. If it is right, add the area there."
            );

        var label = row.Fields[columns.Period].Trim();
        if (!PublisherPeriod.TryRead(label, indicator.PeriodKind, out var period))
            return Quarantine(
                "period",
                "unreadablePeriod",
                $"'{Short(label)}' is not a period of this indicator; expected {PublisherPeriod.Accepted}."
            );

        var marker = Field(row, columns.Status);
        if (NumberText.TryRead(marker, out _))
            return Quarantine(
                "status",
                "unreadableStatus",
                $"'{Short(marker)}' stands where a marker should, and is a number."
            );
        var status = MarkerText.StatusOf(marker, ElsMarkers.StatusOf);
        var valueText = row.Fields[columns.Value].Trim();
        decimal? value = null;
        if (valueText.Length > 0)
        {
            if (!NumberText.TryRead(valueText, out var number))
                return Quarantine(
                    "value",
                    "unreadableValue",
                    $"'{Short(valueText)}' is not a number that can be held."
                );
            if (number < indicator.Floor || number > indicator.Ceiling)
                return Quarantine(
                    "value",
                    "impossibleValue",
                    $"{Short(valueText)} is outside what is possible ({indicator.Floor} to {indicator.Ceiling})."
                );
            if (status?.SaysNoValue() == true)
                return Quarantine(
                    "status",
                    "contradictoryStatus",
                    $"The status '{Short(marker)}' says that there is no value, and the row gives {Short(valueText)}."
                );
            value = number;
        }
        if (!TryLimit(row, columns.Lower, out var lower) || !TryLimit(row, columns.Upper, out var upper))
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
        if (value < lower - FigureText.RoundingOfLimits || value > upper + FigureText.RoundingOfLimits)
            return Quarantine(
                "limits",
                "outsideLimits",
                $"The value {value} lies outside its own confidence limits, {lower} to {upper}."
            );

        return new Reading.Figure(
            indicator.Slug,
            row.Line,
            title,
            label,
            new Observation(
                area,
                period,
                wanted.Breakdown,
                value,
                Status(status, value),
                value is null ? null : lower,
                value is null ? null : upper,
                marker: status is null && value is not null || marker.Length == 0 ? null : Short(marker),
                note: Note(row, status, value, marker)
            )
        );
    }

    // A free text beside a value explains it; beside no value it is a marker that nobody has explained.
    private static ObservationStatus Status(ObservationStatus? status, decimal? value) =>
        (status, value) switch
        {
            (null, null) => ObservationStatus.Unrecognised,
            (null, _) => ObservationStatus.Normal,
            (ObservationStatus.Unreliable, _) => ObservationStatus.Unreliable,
            ({ } known, null) when !known.SaysNoValue() => ObservationStatus.Missing,
            ({ } known, _) => known,
        };

    private string? Note(CsvRow row, ObservationStatus? status, decimal? value, string marker) =>
        ElsMarkers.NoteOf(status is null && value is not null ? marker : Field(row, columns.Notes));

    private static bool TryLimit(CsvRow row, int? column, out decimal? limit)
    {
        limit = null;
        var text = Field(row, column);
        if (text.Length == 0)
            return true;
        if (!NumberText.TryRead(text, out var number))
            return false;
        limit = number;
        return true;
    }

    private static string Field(CsvRow row, int? column) => column is { } at ? row.Fields[at].Trim() : "";

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
