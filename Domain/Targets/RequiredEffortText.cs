using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>The required effort in plain words.</summary>
public static class RequiredEffortText
{
    private const int FewForWords = 5;

    /// <param name="effort">The count.</param>
    /// <param name="indicator">What is measured.</param>
    public static string Of(RequiredEffort effort, Indicator indicator)
    {
        var unit = indicator.Unit.Symbol.Length > 0 ? indicator.Unit : indicator.Unit with { Name = "" };
        var types = SentenceNames.Plural(effort.AmongType);
        var years = effort.Years.ToString("0.#", CultureInfo.InvariantCulture);
        var (low, high) = (
            DisplayText.Value((decimal)effort.SimilarStart.Lower, unit),
            DisplayText.Value((decimal)effort.SimilarStart.Upper, unit)
        );
        if (effort.Comparable == 0)
            return $"No other of the {types} held started between {low} and {high} and has figures {years} years on.";
        var rate = DisplayText.Size(effort.ChangePerYear, unit);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{effort.Sustained} of {effort.Comparable} {types} that started between {low} and {high} kept up {rate} a year over {years} years."
        );
        if (effort.IsHistoryShorter)
            text +=
                $" The history held is shorter than the {effort.YearsLeft.ToString("0.#", CultureInfo.InvariantCulture)} years left, and shorter spells are easier.";
        return effort.Comparable < FewForWords ? text + " So few say little." : text;
    }

    /// <summary>Why there is no count, in words.</summary>
    public static string Why(Refusal reason) =>
        reason switch
        {
            Refusal.TargetMet => "The target is met, so nothing is needed.",
            Refusal.TargetYearPassed => "The target's date has passed, so no rate is needed for it.",
            Refusal.SpanTooShort => "The history held is too short to look for so long a spell.",
            Refusal.NotAggregable =>
                "The target moves with other areas, so no rate of the area's own is needed for it.",
            _ => "No rate is needed: there is no level with a date, or no figure.",
        };
}
