using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Primitives;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Questions;

/// <summary>
/// Reads one request's query and collects everything that is wrong with it, so that a client learns of all its
/// mistakes at once. Nothing that a client can write makes it throw.
/// </summary>
public sealed class QueryReader
{
    private const int LongestText = 4_000;

    private readonly IQueryCollection query;
    private readonly QueryParameters offered;
    private readonly List<Fault> faults = [];
    private bool notFound;

    public QueryReader(IQueryCollection query, QueryParameters offered, AskedQuery? asked = null)
    {
        Asked = asked ?? AskedQuery.None;
        this.query = query;
        this.offered = offered;
        foreach (var name in query.Keys.Where(name => !IsOffered(name)))
            Add(
                FaultCode.UnknownParameter,
                Shown(name),
                $"There is no parameter {NearMatches.Quote(name)} here."
                    + (
                        NearMatches.Hint(name, offered.All.Select(p => new NearMatches.Candidate(p.Name)))
                            is { Length: > 0 } hint
                            ? hint
                            : $" Known: {string.Join(", ", offered.All.Select(p => p.Name))}."
                    )
            );
    }

    /// <summary>How endpoints get it: the framework calls this by its name.</summary>
    public static ValueTask<QueryReader?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult<QueryReader?>(
            new QueryReader(
                context.Request.Query,
                context.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() ?? new QueryParameters([]),
                AskedQuery.Of(context)
            )
        );

    /// <summary>What was asked, as an address, and the format that is given.</summary>
    public AskedQuery Asked { get; }

    /// <summary>What is wrong with the request; null when nothing is.</summary>
    public Problem? Problem =>
        faults.Count == 0
            ? null
            : Problems.Problem.Of(notFound ? ProblemKind.NotFound : ProblemKind.InvalidRequest, [.. faults]);

    /// <summary>A fingerprint of what is asked, whatever the page: two pages of one list share it.</summary>
    public string Question =>
        Cursor.FingerprintOf(
            query
                .Where(p =>
                    !IsPaging(p.Key)
                    && !p.Key.Equals(QueryParameters.Format.Name, StringComparison.OrdinalIgnoreCase)
                )
                .OrderBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
                .Select(p => $"{p.Key.ToLowerInvariant()}={p.Value}")
        );

    public void Add(string code, string? parameter, string message) =>
        faults.Add(new Fault(code, parameter, message));

    /// <summary>Says that the address itself names something that is not there: the answer is then 404.</summary>
    public void AddNotFound(string parameter, string message)
    {
        notFound = true;
        Add(FaultCode.Unknown, parameter, message);
    }

    public bool Has(QueryParameter parameter) => query.ContainsKey(parameter.Name);

    /// <summary>The text of a parameter that may stand once; null when it is not there or is not right.</summary>
    public string? Text(QueryParameter parameter)
    {
        if (!query.TryGetValue(parameter.Name, out var values))
        {
            if (parameter.Required)
                Add(
                    FaultCode.Required,
                    parameter.Name,
                    $"{parameter.Name} is needed, for example {parameter.Name}={parameter.Example}."
                );
            return null;
        }
        if (values.Count > 1)
        {
            Add(FaultCode.Repeated, parameter.Name, $"{parameter.Name} may stand only once.");
            return null;
        }
        return Sound(parameter, values) is [var only] ? only : null;
    }

    /// <summary>The values of a parameter that may hold several, in their order, each once.</summary>
    public IReadOnlyList<string> Texts(QueryParameter parameter)
    {
        if (!query.TryGetValue(parameter.Name, out var values))
        {
            if (parameter.Required)
                Add(
                    FaultCode.Required,
                    parameter.Name,
                    $"{parameter.Name} is needed, for example {parameter.Name}={parameter.Example}."
                );
            return [];
        }
        var sound = Sound(parameter, values);
        var texts = sound
            .SelectMany(v =>
                v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (texts.Count == 0 && sound.Count > 0)
            Add(FaultCode.Malformed, parameter.Name, $"{parameter.Name} is empty.");
        return texts;
    }

    /// <summary>The values of a parameter that may be repeated and whose values may hold commas, each once.</summary>
    public IReadOnlyList<string> Repeated(QueryParameter parameter) =>
        query.TryGetValue(parameter.Name, out var values)
            ? [.. Sound(parameter, values).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>The values that stand more than once, where each may stand only once.</summary>
    public IReadOnlyList<string> Duplicates(QueryParameter parameter) =>
        query.TryGetValue(parameter.Name, out var values)
            ?
            [
                .. values
                    .SelectMany(v =>
                        (v ?? "").Split(
                            ',',
                            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                        )
                    )
                    .GroupBy(v => v, StringComparer.Ordinal)
                    .Where(g => g.Skip(1).Any())
                    .Select(g => g.Key),
            ]
            : [];

    /// <summary>A whole number within the parameter's bounds; null when it is not there or is not right.</summary>
    public int? Number(QueryParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            var huge = text.Length > 9 && text.TrimStart('-').All(char.IsAsciiDigit);
            Add(
                huge ? FaultCode.OutOfRange : FaultCode.Malformed,
                parameter.Name,
                huge
                    ? $"{parameter.Name}={NearMatches.Quote(text)} is out of range."
                    : $"{parameter.Name}={NearMatches.Quote(text)} is not a whole number."
            );
            return null;
        }
        if (number > parameter.Most)
        {
            Add(
                FaultCode.OverLimit,
                parameter.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parameter.Name}={number} was asked for; at most {parameter.Most} is given at once."
                )
            );
            return null;
        }
        if (number < parameter.Least)
        {
            Add(
                FaultCode.OutOfRange,
                parameter.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parameter.Name}={number} is below {parameter.Least}."
                )
            );
            return null;
        }
        return number;
    }

    /// <summary>One of the parameter's own values, by whatever case; null when it is not there or is none.</summary>
    public string? Choice(QueryParameter parameter)
    {
        if (Text(parameter) is not { } text)
            return null;
        var known = parameter.OneOf ?? [];
        if (known.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        Add(
            FaultCode.Unknown,
            parameter.Name,
            $"{parameter.Name}={NearMatches.Quote(text)} is not one of {string.Join(", ", known)}."
                + NearMatches.Hint(text, known.Select(k => new NearMatches.Candidate(k)))
        );
        return null;
    }

    private List<string> Sound(QueryParameter parameter, StringValues values)
    {
        var sound = new List<string>(values.Count);
        foreach (var value in values)
        {
            if (string.IsNullOrWhiteSpace(value))
                Add(FaultCode.Malformed, parameter.Name, $"{parameter.Name} is empty.");
            else if (value.Length > LongestText)
                Add(
                    FaultCode.OverLimit,
                    parameter.Name,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{parameter.Name} holds {value.Length} characters; at most {LongestText} are read."
                    )
                );
            else
                sound.Add(value.Trim());
        }
        return sound;
    }

    private bool IsOffered(string name) =>
        name == QueryParameters.Format.Name
        || offered.All.Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsPaging(string name) =>
        name.Equals(Parameters.Cursor.Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(Parameters.CatalogueLimit.Name, StringComparison.OrdinalIgnoreCase);

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100];
}
