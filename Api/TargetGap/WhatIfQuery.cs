using System.Globalization;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;
using Target = RoadmapIndicators.Domain.Catalogue.Target;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>Reads a target that the asker supposes: <c>target</c> and <c>by</c>.</summary>
public static class WhatIfQuery
{
    public static readonly QueryParameter Level = new(
        "target",
        "What if this were the target, in the indicator's unit? It takes the place of the published ones.",
        "95"
    );

    public static readonly QueryParameter Year = new(
        "by",
        "With target: the year by whose end it would have to be met.",
        "2030",
        Least: Period.FirstYear,
        Most: Period.LastYear
    );

    /// <summary>The target supposed; null where none is, or where the request is at fault.</summary>
    /// <param name="query">The query.</param>
    /// <param name="indicator">The indicator; null where the address names none.</param>
    public static Target? Read(QueryReader query, Indicator? indicator)
    {
        var year = query.Number(Year);
        if (query.Text(Level) is not { } text)
        {
            if (query.Has(Year) && !query.Has(Level))
                query.Add(
                    FaultCode.Required,
                    Level.Name,
                    "by says when; target has to say what, for example target=95."
                );
            return null;
        }
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var level
            )
        )
        {
            query.Add(
                FaultCode.Malformed,
                Level.Name,
                $"target={NearMatches.Quote(text)} is not a number: write digits, with a point before decimals, such as 95 or 12.5."
            );
            return null;
        }
        if (indicator is null)
            return null;
        if (indicator.Floor > level || indicator.Ceiling < level)
        {
            query.Add(
                FaultCode.OutOfRange,
                Level.Name,
                $"target={level.ToString(CultureInfo.InvariantCulture)} cannot be: values of {indicator.Slug} lie {Bounds(indicator)}."
            );
            return null;
        }
        if (indicator.Polarity == Polarity.Neutral)
        {
            query.Add(
                FaultCode.Conflict,
                Level.Name,
                $"{indicator.Slug} is neither better high nor better low, so no value of it is a target."
            );
            return null;
        }
        return Suppose(indicator, level, year);
    }

    private static string Bounds(Indicator indicator) =>
        (indicator.Floor, indicator.Ceiling) switch
        {
            ({ } floor, { } ceiling) => string.Create(
                CultureInfo.InvariantCulture,
                $"between {floor} and {ceiling}"
            ),
            ({ } floor, null) => string.Create(CultureInfo.InvariantCulture, $"at {floor} or above"),
            (_, var ceiling) => string.Create(CultureInfo.InvariantCulture, $"at {ceiling} or below"),
        };

    private static Target Suppose(Indicator indicator, decimal level, int? year) =>
        new(
            "whatIf",
            indicator.Slug,
            "Supposed by whoever asks.",
            TargetKind.WhatIf,
            TargetOperators.Of(
                indicator.Polarity == Polarity.HigherIsBetter ? DesiredDirection.Up : DesiredDirection.Down,
                strict: false
            ),
            level,
            indicator.Unit.Name,
            year,
            null,
            null,
            "the area asked for",
            null,
            null,
            null,
            null,
            DefinitionMatch.Exact,
            "It is set on the series itself.",
            new Citation("Nobody has published it.", null)
        );
}
