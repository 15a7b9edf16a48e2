using System.Collections.Frozen;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

/// <summary>
/// Tells which area a row is of. A code counts only when it is that of the place the row names: the release of February
/// 2019 gave parts of a region the region's code, and Warwickshire that of North Warwickshire. Places without a code of
/// their own are taken where an area of the catalogue has the alias <c>ons-sdg:NAME</c>.
/// </summary>
internal static class SdgPlaces
{
    private const string AliasPrefix = "ons-sdg:";

    // The publisher's own column says that these are regions and countries; without that, the names would be ambiguous.
    private static readonly FrozenDictionary<string, string> CodeOfRegion = new Dictionary<string, string>
    {
        ["north east"] = "E12000001",
        ["north west"] = "E12000002",
        ["yorkshire and the humber"] = "E12000003",
        ["east midlands"] = "E12000004",
        ["west midlands"] = "E12000005",
        ["east of england"] = "E12000006",
        ["london"] = "E12000007",
        ["south east"] = "E12000008",
        ["south west"] = "E12000009",
        ["england"] = "E92000001",
        ["northern ireland"] = "N92000002",
        ["scotland"] = "S92000003",
        ["wales"] = "W92000004",
        ["united kingdom"] = "K02000001",
    }.ToFrozenDictionary();

    /// <summary>What a row says of its place, each text empty where it says nothing.</summary>
    /// <param name="Local">A local authority, a county or a part of one.</param>
    /// <param name="Region">A region or a country.</param>
    /// <param name="Code">The code in the row.</param>
    public sealed record Named(string Local, string Region, string Code);

    /// <summary>The row's area; a place without a code of its own; or what contradicts itself.</summary>
    public sealed record Found(string? Code, string? WithoutCode = null, string? Contradiction = null);

    /// <param name="place">What the row says.</param>
    /// <param name="areas">The areas that are known.</param>
    /// <param name="whole">Code of the area that all rows are of that name no place.</param>
    public static Found Find(Named place, AreaRegister areas, string whole)
    {
        if (place.Local.Length > 0)
            return place.Code.Length > 0
                && areas.Find(place.Code) is { } local
                && IsName(local.Name, place.Local)
                    ? new(local.Code.Value)
                : areas.Find(AliasPrefix + place.Local) is { } known ? new(known.Code.Value)
                : new(null, WithoutCode: place.Local);
        if (place.Region.Length > 0)
        {
            var code = CodeOfRegion.GetValueOrDefault(SeriesTitles.Folded(place.Region));
            return code is null
                    ? new(null, Contradiction: $"'{place.Region}' is not a region or country that is known.")
                : place.Code.Length > 0 && place.Code != code
                    ? new(
                        null,
                        Contradiction: $"The row names {place.Region}, which is {code}, and gives the code {place.Code}."
                    )
                : new(code);
        }
        return new(place.Code.Length > 0 ? place.Code : whole);
    }

    private static bool IsName(string ours, string theirs) => Bare(ours) == Bare(theirs);

    // Without what lists of names differ in: "(until 2025)", ", City of", "&", "St. Helens".
    private static string Bare(string name)
    {
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var text = SeriesTitles
            .Folded(bracket > 0 ? name[..bracket] : name)
            .Replace("&", "and", StringComparison.Ordinal);
        foreach (var part in (string[])[", city of", ", county of"])
            if (text.EndsWith(part, StringComparison.Ordinal))
                text = text[..^part.Length];
        return string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
