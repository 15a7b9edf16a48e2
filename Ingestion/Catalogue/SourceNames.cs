namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>The names that sources have on the command line and in the catalogue.</summary>
public static class SourceNames
{
    public static readonly IReadOnlyList<string> All =
    [
        "ons-els",
        "ons-workbook",
        "nomis",
        "ofcom",
        "fingertips",
        "dfe-ees",
        "dfe-lait",
        "desnz",
        "ons-business-demography",
        "ons-sdg",
        "lep",
        "census",
        "tidy",
    ];
}
