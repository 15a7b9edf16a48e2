using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Questions;

/// <summary>Reads where a page begins and how long it may be, and cuts it.</summary>
public static class PageQuery
{
    /// <summary>
    /// The cursor of a query; null where there is none or where it does not belong to the question, which the reader
    /// then says.
    /// </summary>
    public static Cursor? Cursor(QueryReader query)
    {
        if (query.Text(Parameters.Cursor) is not { } text)
            return null;
        if (!Questions.Cursor.TryParse(text, out var cursor))
            query.Add(
                FaultCode.Malformed,
                Parameters.Cursor.Name,
                $"cursor={NearMatches.Quote(text)} is not a cursor that an answer gave."
            );
        else if (cursor!.Question != query.Question)
            query.Add(
                FaultCode.Conflict,
                Parameters.Cursor.Name,
                "The cursor belongs to another question; repeat the parameters of the page before."
            );
        else
            return cursor;
        return null;
    }

    /// <summary>
    /// The most entries of a page: what is asked for, else the default in JSON, else everything, because a file is
    /// wanted whole.
    /// </summary>
    public static int Limit(QueryReader query, QueryParameter parameter, int inJson) =>
        query.Number(parameter) ?? (query.Asked.Format == Format.Json ? inJson : int.MaxValue);

    /// <summary>Where a page begins, how long it is, and the cursor of the next where there is one.</summary>
    public static (int Start, int Count, string? Next) Span(int total, Cursor begin, int limit)
    {
        var start = Math.Min(begin.Offset, total);
        var count = Math.Min(limit, total - start);
        return (start, count, start + count < total ? (begin with { Offset = start + count }).Text : null);
    }

    /// <summary>The entries of one page, and the cursor of the next where there is one.</summary>
    public static (IReadOnlyList<T> Page, string? Next) Cut<T>(IReadOnlyList<T> all, Cursor begin, int limit)
    {
        var (start, count, next) = Span(all.Count, begin, limit);
        return ([.. all.Skip(start).Take(count)], next);
    }
}
