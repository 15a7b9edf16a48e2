using System.Globalization;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Formats;

/// <summary>How much a file may hold.</summary>
public static class FileLimit
{
    /// <summary>Rows of a table, or cells of a cube.</summary>
    public const int Most = 1_000_000;

    /// <summary>That a query gives too much for a file; null where it does not.</summary>
    /// <param name="count">What it gives.</param>
    /// <param name="what">What is counted, such as <c>figures</c>.</param>
    /// <param name="format">The format asked for.</param>
    public static Problem? Check(long count, string what, Format format) =>
        count <= Most
            ? null
            : Problem.Of(
                ProblemKind.TooLarge,
                [
                    new Fault(
                        FaultCode.OverLimit,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The query gives {count} {what}; at most {Most} are given at once in {format.Name}. Narrow it (area, within, period, breakdown, indicator), page through it with limit and cursor, or take the whole edition from /v1/downloads."
                        )
                    ),
                ]
            );
}
