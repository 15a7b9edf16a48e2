using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Projections;

/// <summary>What the limits of a projection rest on, and how good such projections have been.</summary>
/// <param name="Constants">"own panel": made from the figures held; "method defaults": from national series elsewhere.</param>
/// <param name="Version">The name of the constants.</param>
/// <param name="Date">The day on which they were stored; null for the method's.</param>
/// <param name="FiguresTo">When the newest of the figures behind the back-test were published.</param>
/// <param name="Family">The indicators whose forecasts were tried together.</param>
/// <param name="FamilyName">The same in words.</param>
/// <param name="Cases">How many forecasts of the family were set beside what happened.</param>
/// <param name="Coverage80">The share of the 80 % limits that held, out of sample.</param>
/// <param name="Coverage95">The share of the 95 % limits that held, out of sample.</param>
/// <param name="Brier">Mean squared error of the probabilities: 0 is perfect, 0.25 a coin.</param>
/// <param name="BrierOfBaseRate">The same of always saying the share of events that happened.</param>
/// <param name="Skill">The share of the error of "no change" that is saved; below zero where it is larger.</param>
/// <param name="Note">What to keep in mind; null where nothing.</param>
[JsonConverter(typeof(CalibrationRefConverter))]
public sealed record CalibrationRef(
    string Constants,
    string Version,
    DateOnly? Date,
    DateOnly? FiguresTo,
    string Family,
    string FamilyName,
    int Cases,
    double? Coverage80,
    double? Coverage95,
    double? Brier,
    double? BrierOfBaseRate,
    double? Skill,
    string? Note
)
{
    public const string OwnPanel = "own panel",
        MethodDefaults = "method defaults";

    private const string NotValidated = "Not validated for irregular spacing.";

    /// <param name="inForce">The calibration.</param>
    /// <param name="family">The family of what is projected.</param>
    /// <param name="isIrregular">Whether it is made from snapshots spaced unevenly.</param>
    /// <param name="isDifference">Whether it is of a difference between areas, which is not what was tried.</param>
    public static CalibrationRef Of(
        CalibrationInForce inForce,
        IndicatorFamily family,
        bool isIrregular,
        bool isDifference = false
    )
    {
        var tried = inForce.Calibration.Find(family);
        var own = tried?.Multipliers is not null;
        return new CalibrationRef(
            own ? OwnPanel : MethodDefaults,
            inForce.Calibration.MultipliersFor(family).Version,
            own ? inForce.Date : null,
            inForce.Calibration.FiguresTo,
            WireJson.NameOf(family),
            family.Name(),
            tried?.Cases ?? 0,
            tried?.OutOfSample.Share80,
            tried?.OutOfSample.Share95,
            tried?.OutOfSample.Brier,
            tried?.OutOfSample.BrierOfBaseRate,
            tried?.Skill,
            NoteOn(tried, own, family, isIrregular, isDifference)
        );
    }

    private static string? NoteOn(
        FamilyBacktest? tried,
        bool own,
        IndicatorFamily family,
        bool isIrregular,
        bool isDifference
    )
    {
        var notes = new List<string>();
        if (!own)
            notes.Add(
                tried is null
                    ? "No forecast of such indicators could be tried on the figures held."
                    : $"Fewer than {FamilyBacktest.FewestCases} forecasts of such indicators could be tried on the figures held."
            );
        if (isIrregular && !(own && tried!.IrregularCases >= FamilyBacktest.FewestCases))
            notes.Add(NotValidated);
        if (family == IndicatorFamily.WithinYear && !own)
            notes.Add("Not validated for parts of a year.");
        if (isDifference)
            notes.Add("Tried on areas by themselves, not on differences between areas.");
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }
}
