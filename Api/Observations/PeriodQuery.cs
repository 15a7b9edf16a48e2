using System.Globalization;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads <c>period</c>.</summary>
public static class PeriodQuery
{
    private const int MostLatest = 10_000;
    private const string Newest = "latest";
    private const string AlignedWord = "aligned";

    /// <summary>What is asked for; everything where the request is at fault, which the reader then says.</summary>
    public static PeriodSelection Read(QueryReader query)
    {
        var codes = new HashSet<Period>();
        var ranges = new List<(Period?, Period?)>();
        int? latest = null;
        var aligned = false;
        var texts = query.Texts(Parameters.Period);
        foreach (var text in texts)
            if (text == AlignedWord)
                aligned = true;
            else if (text == Newest)
                latest = 1;
            else if (text.StartsWith(Newest + ":", StringComparison.Ordinal))
                latest = Count(query, text);
            else if (text.Contains("..", StringComparison.Ordinal))
                ranges.Add(Range(query, text));
            else if (One(query, text) is { } period)
                codes.Add(period);
        if (texts.Count > 1 && (aligned || latest is not null))
            query.Add(
                FaultCode.Conflict,
                Parameters.Period.Name,
                "latest and aligned stand alone: they cannot be joined with other periods."
            );
        return new PeriodSelection(codes, ranges, latest, aligned);
    }

    private static (Period?, Period?) Range(QueryReader query, string text)
    {
        var cut = text.IndexOf("..", StringComparison.Ordinal);
        var (left, right) = (text[..cut], text[(cut + 2)..]);
        var from = left.Length == 0 ? null : One(query, left);
        var to = right.Length == 0 ? null : One(query, right);
        if (left.Length == 0 && right.Length == 0)
            Malformed(query, text);
        if (from?.Start > to?.End)
            query.Add(
                FaultCode.Malformed,
                Parameters.Period.Name,
                $"period={text} ends before it begins; write the older period first."
            );
        return (from, to);
    }

    private static int? Count(QueryReader query, string text)
    {
        if (
            int.TryParse(
                text.AsSpan(Newest.Length + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            ) && count is >= 1 and <= MostLatest
        )
            return count;
        query.Add(
            FaultCode.Malformed,
            Parameters.Period.Name,
            $"period={NearMatches.Quote(text)} is not latest:n with n from 1 to 10,000."
        );
        return null;
    }

    private static Period? One(QueryReader query, string text)
    {
        if (Period.TryParse(text, out var period))
            return period;
        Malformed(query, text);
        return null;
    }

    private static void Malformed(QueryReader query, string text) =>
        query.Add(
            FaultCode.Malformed,
            Parameters.Period.Name,
            $"period={NearMatches.Quote(text)} is not a period: write 2022, 2026-01, 2025-04-30, 2024-Q3, 2019-08/P1Y, a range a..b, latest, latest:5 or aligned."
                + NearMatches.Hint(
                    text,
                    [new NearMatches.Candidate(Newest), new NearMatches.Candidate(AlignedWord)]
                )
        );
}
