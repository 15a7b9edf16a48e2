using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>The one period that a question is about: a code, or the newest that serves.</summary>
/// <param name="Code">The period asked for; null for the newest.</param>
/// <param name="Aligned">Whether every area has to have a value in it.</param>
public sealed record OnePeriod(Period? Code, bool Aligned)
{
    /// <summary>Reads <c>period</c>; the newest where the request is at fault, which the reader then says.</summary>
    public static OnePeriod Read(QueryReader query, PeriodKind? kind)
    {
        var read = PeriodQuery.Read(query);
        var asked = kind is { } known ? read.ReadAs(known) : read;
        if (asked.Ranges.Count > 0 || asked.Codes.Count > 1 || asked.Latest > 1)
            query.Add(
                FaultCode.Malformed,
                Parameters.OnePeriod.Name,
                "One period is compared at a time: write latest, aligned, or one code such as 2023."
            );
        return new OnePeriod(asked.Codes.Count == 1 ? asked.Codes.First() : null, asked.Aligned);
    }
}
