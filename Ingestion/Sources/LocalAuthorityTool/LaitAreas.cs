using System.Globalization;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// Finds an area by the number that the department gives it. Authorities have theirs in the catalogue, as the alias
/// <c>dfe:330</c>; England and the regions have theirs here, because their names are ambiguous: "West Midlands" is
/// four places, and 984 is one.
/// </summary>
internal static class LaitAreas
{
    /// <summary>The area of a number such as 330 or 984; null when it is nobody's.</summary>
    public static AreaCode? Find(string number, AreaRegister areas) =>
        Whole(number) is not { } known
            ? null
            : areas.Find(CodeOfNation(known) ?? $"dfe:{known.ToString(CultureInfo.InvariantCulture)}")?.Code;

    // The two halves of London are the department's: the fourteen boroughs of E13000001 are the ones it lists as inner.
    private static string? CodeOfNation(int number) =>
        number switch
        {
            970 => "E92000001",
            980 => "E12000001",
            981 => "E12000002",
            982 => "E12000003",
            983 => "E12000004",
            984 => "E12000005",
            985 => "E12000006",
            986 => "E12000007",
            987 => "E13000001",
            988 => "E13000002",
            989 => "E12000008",
            990 => "E12000009",
            _ => null,
        };

    // The table holds numbers as doubles, and a copy of it as text may say 330.0.
    private static int? Whole(string number) =>
        decimal.TryParse(
            number,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var value
        )
        && value is > 0 and < 10_000
        && decimal.IsInteger(value)
            ? (int)value
            : null;
}
