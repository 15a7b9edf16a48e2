using System.Globalization;
using System.Text;
using Microsoft.Extensions.Primitives;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Questions;

/// <summary>
/// What was asked, whatever way its format was asked for: the address without an extension, and the query without
/// <c>format</c>. Addresses that answers give of themselves are made from it.
/// </summary>
/// <param name="Path">The address, without its origin.</param>
/// <param name="Query">Names and values in their order.</param>
/// <param name="Format">The format that is given.</param>
public sealed record AskedQuery(
    string Path,
    IReadOnlyList<KeyValuePair<string, StringValues>> Query,
    Format Format
)
{
    public static readonly AskedQuery None = new("", [], Format.Json);

    public static AskedQuery Of(HttpContext context) =>
        new(
            context.Request.PathBase.Add(context.Request.Path).ToUriComponent(),
            [.. context.Request.Query.Where(p => !Is(p.Key, QueryParameters.Format))],
            FormatChoice.Of(context).Format
        );

    /// <summary>What was asked, without extension.</summary>
    public string Text => Path + Written(Query);

    /// <summary>The same with another value of a parameter, in the same format.</summary>
    public string With(string name, string value) => Located(Path, Without(name).Append(new(name, value)));

    /// <summary>The whole of what was asked, pinned to an edition, in the same format.</summary>
    public string At(int edition) =>
        Located(
            Path,
            Without(Parameters.Edition.Name, Parameters.AsOf.Name, Parameters.Cursor.Name)
                .Append(new(Parameters.Edition.Name, edition.ToString(CultureInfo.InvariantCulture)))
        );

    /// <summary>The whole of what was asked, in the same format, where no edition pins it.</summary>
    public string Whole => Located(Path, Without(Parameters.Cursor.Name));

    private string Located(string path, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        path + (Format == Format.Json ? "" : Format.Extension) + Written(query);

    private IEnumerable<KeyValuePair<string, StringValues>> Without(params string[] names) =>
        Query.Where(p => !names.Contains(p.Key, StringComparer.OrdinalIgnoreCase));

    private static bool Is(string name, QueryParameter parameter) =>
        name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Commas, colons and slashes stay readable: they need no escape in a query.</summary>
    private static string Written(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in query)
        foreach (var value in values)
            text.Append(text.Length == 0 ? '?' : '&')
                .Append(Uri.EscapeDataString(name))
                .Append('=')
                .Append(
                    Uri.EscapeDataString(value ?? "")
                        .Replace("%2C", ",", StringComparison.Ordinal)
                        .Replace("%3A", ":", StringComparison.Ordinal)
                        .Replace("%2F", "/", StringComparison.Ordinal)
                );
        return text.ToString();
    }
}
