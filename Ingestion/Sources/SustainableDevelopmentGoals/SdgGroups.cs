using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

/// <summary>
/// The publisher's columns and words for groups of people, and ours. Ages and incomes follow a rule; every other word
/// stands in a table, so that a word nobody has looked at cannot become a group by itself.
/// </summary>
internal static partial class SdgGroups
{
    private static readonly FrozenDictionary<string, string> DimensionOfColumn = new Dictionary<
        string,
        string
    >
    {
        ["age"] = "age",
        ["sex"] = "sex",
        ["disability status"] = "disability",
        ["ethnicity"] = "ethnicity",
        // A finer group of the same dimension; it takes the place of the coarse one.
        ["ethnic group"] = "ethnicity",
        ["employment status"] = "employment",
        ["economic activity"] = "employment",
        ["deprivation level"] = "deprivation",
        ["household income"] = "income",
        ["socio-economic classification"] = "class",
        ["urban or rural"] = "settlement",
        ["working status"] = "work",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> GroupOfWord = new Dictionary<string, string>
    {
        ["sex:female"] = "female",
        ["sex:male"] = "male",
        // Until 2020 the files named the Equality Act, then the harmonised question, over the same figures.
        ["disability:disabled (gss harmonised)"] = "disabled",
        ["disability:equality act disabled"] = "disabled",
        ["disability:not disabled (gss harmonised)"] = "not-disabled",
        ["disability:non-disabled (gss harmonised)"] = "not-disabled",
        ["disability:not equality act disabled"] = "not-disabled",
        ["ethnicity:white"] = "white",
        ["ethnicity:mixed/multiple ethnic background"] = "mixed",
        ["ethnicity:mixed/multiple ethnic groups"] = "mixed",
        ["ethnicity:asian/asian british"] = "asian",
        ["ethnicity:black/african/caribbean/black british"] = "black",
        ["ethnicity:other ethnic group"] = "other",
        ["ethnicity:indian"] = "indian",
        ["ethnicity:pakistani"] = "pakistani",
        ["ethnicity:bangladeshi"] = "bangladeshi",
        ["ethnicity:chinese"] = "chinese",
        ["ethnicity:any other asian background"] = "other-asian",
        ["ethnicity:other asian background"] = "other-asian",
        ["employment:employed"] = "employee",
        ["employment:employee"] = "employee",
        ["employment:self-employed"] = "self-employed",
        ["employment:government employment & training programmes"] = "government-training",
        ["employment:government employment training programmes"] = "government-training",
        ["employment:unpaid family worker"] = "unpaid-family-worker",
        ["employment:unemployed"] = "unemployed",
        ["employment:student"] = "student",
        ["employment:retired"] = "retired",
        ["employment:inactive"] = "inactive",
        ["deprivation:low"] = "low",
        ["deprivation:medium/high"] = "medium-high",
        ["class:ab"] = "ab",
        ["class:c1"] = "c1",
        ["class:c2"] = "c2",
        ["class:de"] = "de",
        ["settlement:rural"] = "rural",
        ["settlement:urban"] = "urban",
        ["work:working"] = "working",
        ["work:not-working"] = "not-working",
    }.ToFrozenDictionary();

    /// <summary>The dimension of a column; null when the column holds no groups that are known.</summary>
    public static string? Dimension(string column) =>
        DimensionOfColumn.GetValueOrDefault(SeriesTitles.Folded(column));

    /// <summary>The group that a word stands for; null for a word that is not known.</summary>
    public static string? Group(string dimension, string word)
    {
        var folded = SeriesTitles.Folded(word);
        return dimension switch
        {
            "age" => Age(folded),
            "income" => Income(folded),
            _ => GroupOfWord.GetValueOrDefault($"{dimension}:{folded}"),
        };
    }

    private static string? Age(string text) =>
        AgeRange().Match(text) is { Success: true } range ? $"{range.Groups[1].Value}-{range.Groups[2].Value}"
        : AgeFrom().Match(text) is { Success: true } from ? $"{from.Groups[1].Value}+"
        : null;

    // The upper end is not included: 11500-17500 is £11,500 to less than £17,500.
    private static string? Income(string text)
    {
        var plain = text.Replace("£", "", StringComparison.Ordinal)
            .Replace(",", "", StringComparison.Ordinal);
        return IncomeRange().Match(plain) is { Success: true } range
                ? $"{range.Groups[1].Value}-{range.Groups[2].Value}"
            : IncomeFrom().Match(plain) is { Success: true } from ? $"{from.Groups[1].Value}+"
            : IncomeBelow().Match(plain) is { Success: true } below ? $"under-{below.Groups[1].Value}"
            : null;
    }

    [GeneratedRegex("^([0-9]{1,3}) to ([0-9]{1,3})$")]
    private static partial Regex AgeRange();

    [GeneratedRegex("^([0-9]{1,3}) and over$")]
    private static partial Regex AgeFrom();

    [GeneratedRegex("^([0-9]{1,7}) to less than ([0-9]{1,7})$")]
    private static partial Regex IncomeRange();

    [GeneratedRegex("^([0-9]{1,7}) or more$")]
    private static partial Regex IncomeFrom();

    [GeneratedRegex("^less than ([0-9]{1,7})$")]
    private static partial Regex IncomeBelow();
}
