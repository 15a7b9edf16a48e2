using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Reads <c>targets.yaml</c>, and checks each target against its kind and its indicator.</summary>
internal static class TargetEntries
{
    private const int FirstYear = 2000,
        LastYear = 2100;

    /// <summary>A target with where its value stands.</summary>
    internal sealed record Placed(Target Target, Place Value);

    public static IReadOnlyList<Placed> Read(Fields file)
    {
        if (!file.Has("targets"))
            file.Report("targets", "'targets' is missing: the file lists the targets under it.");
        return file.Entries("targets", "a target", ReadTarget);
    }

    /// <summary>Reports levels that the indicator's values can never have.</summary>
    public static void CheckBounds(
        IEnumerable<Placed> targets,
        IReadOnlyDictionary<string, Indicator> indicators,
        Reader reader
    )
    {
        foreach (var (target, place) in targets)
            if (
                target.Kind is TargetKind.Absolute or TargetKind.Count
                // A target for something else may be in another unit, so the indicator's bounds say nothing of it.
                && target.DefinitionMatch is not DefinitionMatch.None
                && target.Value is { } value
                && indicators.GetValueOrDefault(target.Indicator) is { } indicator
                && (value < indicator.Floor || value > indicator.Ceiling)
            )
                reader.Report(
                    place,
                    $"The value {value} is outside what '{indicator.Slug}' can be: "
                        + $"{indicator.Floor?.ToString() ?? "any"} to {indicator.Ceiling?.ToString() ?? "any"}."
                );
    }

    private static Placed ReadTarget(Fields fields)
    {
        var id = fields.Text("id");
        fields.Reader.Define("target", id, fields.PlaceOf("id"));
        var target = new Target(
            id,
            fields.Reference("indicator", "indicator"),
            fields.Text("statement"),
            fields.Choice<TargetKind>("kind"),
            fields.Choice<TargetOperator>("operator"),
            fields.OptionalNumber("value"),
            fields.Text("unit"),
            fields.OptionalInteger("by", FirstYear, LastYear),
            fields.OptionalText("byNote"),
            fields.OptionalArea("appliesTo"),
            fields.Text("appliesToName"),
            fields.OptionalArea("comparator"),
            fields.OptionalChoice<AreaType>("rankedAmong"),
            fields.OptionalNumber("baselineValue"),
            fields.OptionalText("baselinePeriod"),
            fields.Choice<DefinitionMatch>("definitionMatch"),
            fields.Text("definitionNote"),
            fields.Document("source")
        );
        if (target.By is null && target.ByNote is null)
            fields.Report("by", "'by' is the year to meet it by; where none was stated, 'byNote' says so.");
        CheckKind(fields, target);
        return new Placed(target, fields.PlaceOf("value"));
    }

    private static void CheckKind(Fields fields, Target target)
    {
        var kind = fields.OptionalText("kind");
        if (target.Kind is TargetKind.WhatIf)
            fields.Report(
                "kind",
                "A target of kind whatIf is made by whoever asks; published ones are of another kind."
            );
        Wanted("comparator", target.Comparator is not null, target.Kind is TargetKind.ComparatorGap);
        Wanted("rankedAmong", target.RankedAmong is not null, target.Kind is TargetKind.Rank);
        if (target.Value is null && !fields.Has("value") && target.Kind is not TargetKind.ComparatorGap)
            fields.Report("value", $"A target of kind {kind} needs 'value'.");
        if (
            target is { Kind: TargetKind.Rank, Value: { } place }
            && (place < 1 || decimal.Truncate(place) != place)
        )
            fields.Report("value", $"A rank's 'value' is a place, a whole number from 1, not {place}.");
        if (target is { Kind: TargetKind.Reduction, Value: <= 0 or > 100 })
            fields.Report(
                "value",
                $"A reduction's 'value' is a cut of more than 0 and at most 100 per cent, not {target.Value}."
            );
        return;

        void Wanted(string key, bool given, bool needed)
        {
            if (needed && !given && !fields.Has(key))
                fields.Report(key, $"A target of kind {kind} needs '{key}'.");
            else if (given && !needed)
                fields.Report(key, $"A target of kind {kind} has no '{key}': take it out, or change 'kind'.");
        }
    }
}
