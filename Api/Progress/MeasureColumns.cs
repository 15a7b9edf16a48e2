using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Progress;

/// <summary>The columns of a measure, in whatever rows it stands.</summary>
public static class MeasureColumns
{
    /// <summary>Adds them.</summary>
    /// <param name="columns">Columns that say where the measure stands.</param>
    /// <param name="measure">A row's measure.</param>
    public static Columns<T> Measures<T>(this Columns<T> columns, Func<T, MeasureAnswer> measure) =>
        columns
            .Text(
                "indicator",
                "The indicator's name in addresses.",
                row => measure(row).Indicator,
                identifies: true
            )
            .Text("title", "Its short name.", row => measure(row).Title)
            .Text(
                "breakdown",
                "Of whom: total, or dimension:group.",
                row => measure(row).Breakdown,
                identifies: true
            )
            .Text("unit", "The unit of the values.", row => measure(row).Unit.Name)
            .Text(
                "period",
                "Code of the newest period with a value.",
                row => measure(row).Latest?.Period.Code
            )
            .Number("value", "Its figure, digit for digit as published.", row => measure(row).Latest?.Value)
            .Number("lower", "Lower 95 % confidence limit as published.", row => measure(row).Latest?.Lower)
            .Number("upper", "Upper 95 % confidence limit as published.", row => measure(row).Latest?.Upper)
            .Text(
                "status",
                "What the publisher says of the figure.",
                row => measure(row).Latest?.Status.Name()
            )
            .Text(
                "direction",
                "Which way, and whether that is sustained.",
                row => WireJson.NameOf(measure(row).Trend.Direction)
            )
            .Text("judgement", "Whether that is good.", row => WireJson.NameOf(measure(row).Trend.Judgement))
            .Calculated(
                "slopePerYear",
                "Theil-Sen slope, in the indicator's unit a year.",
                row => measure(row).Trend.SlopePerYear
            )
            .Calculated("pValue", "p-value of the test, two-sided.", row => measure(row).Trend.PValue)
            .Text(
                "targetStatus",
                "How the area stands towards the target; noTarget without any.",
                row => WireJson.NameOf(measure(row).TargetStatus)
            )
            .Text("target", "The target's stable name.", row => measure(row).Target?.Id)
            .Text("statement", "What it asks for, in our words.", row => measure(row).Target?.Statement)
            .Number(
                "level",
                "The level to reach, in the indicator's unit.",
                row => measure(row).Target?.Level
            )
            .Whole("by", "The year by whose end it is to be met.", row => measure(row).Target?.By)
            .Number(
                "toClose",
                "What is still to be gained; zero once met.",
                row => measure(row).Target?.ToClose
            )
            .Calculated(
                "requiredPerYear",
                "The change a year that would meet it in time.",
                row => measure(row).Target?.RequiredPerYear
            )
            .Calculated(
                "pacePerYear",
                "The change a year over the last three years.",
                row => measure(row).Target?.PacePerYear
            )
            .Number(
                "benchmark",
                "The benchmark's figure of the newest period that both have.",
                row => measure(row).Benchmark?.Benchmark
            )
            .Number("difference", "The area less the benchmark.", row => measure(row).Benchmark?.Difference)
            .Text(
                "comparison",
                "What the test of the difference says.",
                row => measure(row).Benchmark is { } beside ? WireJson.NameOf(beside.Judgement) : null
            )
            .Text("reason", "Why there is no figure.", row => measure(row).Reason)
            .Whole(
                "edition",
                "The edition that last changed the indicator's figures.",
                row => measure(row).Edition
            );
}
