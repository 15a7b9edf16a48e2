using Microsoft.Net.Http.Headers;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Formats;

/// <summary>The format that a request gets: by the address's extension, else by <c>format</c>, else by Accept.</summary>
/// <param name="Format">The format; JSON where the request is refused.</param>
/// <param name="Refusal">Why none can be given; null where one can.</param>
public sealed record FormatChoice(Format Format, Problem? Refusal = null)
{
    /// <summary>Chosen once for each request.</summary>
    public static FormatChoice Of(HttpContext context)
    {
        if (context.Features.Get<FormatChoice>() is { } known)
            return known;
        var choice = Choose(context, OfferedFormats.Of(context));
        context.Features.Set(choice);
        return choice;
    }

    private static FormatChoice Choose(HttpContext context, OfferedFormats offered)
    {
        var request = context.Request;
        var extension = context.Features.Get<AskedAddress>()?.Extension;
        if (request.Query.TryGetValue(QueryParameters.Format.Name, out var asked))
        {
            var named = asked is [{ } name] ? Format.Find(name) : null;
            var what = $"format={NearMatches.Quote(asked.ToString())}";
            if (named is null || !offered.All.Contains(named))
                return NotOffered(what, QueryParameters.Format.Name, offered);
            return extension is null || extension == named
                ? new FormatChoice(named)
                : new FormatChoice(
                    Format.Json,
                    Problem.Of(
                        ProblemKind.InvalidRequest,
                        [
                            new Fault(
                                FaultCode.Conflict,
                                QueryParameters.Format.Name,
                                $"The address ends in {extension.Extension} and asks for {what}; use one of them."
                            ),
                        ]
                    )
                );
        }
        if (extension is not null)
            return offered.All.Contains(extension)
                ? new FormatChoice(extension)
                : NotOffered(extension.Extension, null, offered);
        // A header that cannot be read asks for nothing in particular (RFC 9110 12.5.1 lets a server ignore it).
        if (
            !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            || accepted.Count == 0
        )
            return new FormatChoice(offered.All[0]);
        return Best(accepted, offered.All) is { } best
            ? new FormatChoice(best)
            : NotOffered($"Accept: {NearMatches.Quote(request.Headers.Accept.ToString())}", null, offered);
    }

    /// <summary>
    /// The best liked: by quality, then by how exactly it is named, then by its place in the header, then by the
    /// order in which formats are offered. Null where none is taken.
    /// </summary>
    private static Format? Best(IList<MediaTypeHeaderValue> accepted, IReadOnlyList<Format> offered)
    {
        Format? best = null;
        var bestRank = (Quality: 0.0, Exactness: -1, Place: 0);
        foreach (var format in offered)
        {
            // What names a format most exactly says how much it is liked (RFC 9110 12.5.1).
            var (quality, exactness, place) = (0.0, -1, 0);
            for (var i = 0; i < accepted.Count; i++)
                if (Exactness(accepted[i], format) is var exact && exact > exactness)
                    (quality, exactness, place) = (accepted[i].Quality ?? 1, exact, -i);
            if (quality > 0 && (quality, exactness, place).CompareTo(bestRank) > 0)
                (best, bestRank) = (format, (quality, exactness, place));
        }
        return best;
    }

    /// <summary>2 for a format's own name, 1 for its kind, 0 for anything, -1 where it is not meant.</summary>
    private static int Exactness(MediaTypeHeaderValue accepted, Format format)
    {
        if (accepted.MatchesAllTypes)
            return 0;
        if (format.MediaTypes.Any(t => accepted.MediaType.Equals(t, StringComparison.OrdinalIgnoreCase)))
            return 2;
        return
            accepted.MatchesAllSubTypes
            && format.MediaTypes[0].StartsWith(accepted.Type.Value + "/", StringComparison.OrdinalIgnoreCase)
            ? 1
            : -1;
    }

    private static FormatChoice NotOffered(string what, string? parameter, OfferedFormats offered) =>
        new(
            Format.Json,
            Problem.Of(
                ProblemKind.NotAcceptable,
                [new Fault(FaultCode.NotOffered, parameter, $"{what} is not offered here; {offered.Named}.")]
            )
        );
}
