using System.Text.Json;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Questions;

/// <summary>The parameters that several resources share, so that a name means the same everywhere.</summary>
public static class Parameters
{
    public const int CatalogueDefault = 100,
        CatalogueMost = 1_000,
        ObservationsDefault = 10_000,
        ObservationsMost = 100_000;

    public static readonly QueryParameter Edition = new(
        "edition",
        "Answer from this edition: what this database served then. Not together with asOf.",
        "17",
        Least: int.MinValue,
        Most: int.MaxValue
    );

    public static readonly QueryParameter AsOf = new(
        "asOf",
        "Answer from the figures published by the end of this day in London (a day, or a time of which the day counts). Not together with edition.",
        "2025-06-30"
    );

    public static readonly QueryParameter Areas = new(
        "area",
        "GSS codes of areas.",
        "E08000025,E08000026",
        Many: true
    );

    public static readonly QueryParameter RequiredAreas = Areas with { Required = true };

    public static readonly QueryParameter Within = new("within", "The members of this area.", "E47000007");

    public static readonly QueryParameter AreaTypes = new(
        "areaType",
        "Only areas of this type.",
        "localAuthority",
        OneOf: [.. Enum.GetNames<AreaType>().Select(JsonNamingPolicy.CamelCase.ConvertName)]
    );

    public static readonly QueryParameter Period = new(
        "period",
        "Periods by code; a range a..b of those that lie in it; latest or latest:n for each series; aligned for the newest period in which every area has a value.",
        "2019..2024",
        Many: true
    );

    public static readonly QueryParameter OnePeriod = new(
        "period",
        "One period: latest for the newest that can be used (unless said), aligned for the newest in which every area has a value, or a code.",
        "latest"
    );

    public static readonly QueryParameter Breakdown = new(
        "breakdown",
        "A group of the population; the total when left out. Parts of a crossing are joined by commas.",
        "total"
    );

    public static readonly QueryParameter Breakdowns = Breakdown with
    {
        Description =
            "Groups of the population, repeatable, or all; the total when left out. Parts of a crossing are joined by commas.",
        Example = "sex:female",
        Repeats = true,
    };

    public static readonly QueryParameter Labels = new(
        "labels",
        "Whether the columns of file formats and the categories of JSON-stat have codes, names or both; JSON has both.",
        "both",
        OneOf: ["codes", "names", "both"]
    );

    public static readonly QueryParameter Cursor = new(
        "cursor",
        "Where to go on: the nextCursor of the page before, with the same other parameters.",
        "MS4xNy4zLjEwMDAwLjAwMDAwMDAw"
    );

    public static readonly QueryParameter CatalogueLimit = new(
        "limit",
        "The most entries of a page, 100 unless said.",
        "100",
        Least: 1,
        Most: CatalogueMost
    );

    public static readonly QueryParameter ObservationsLimit = new(
        "limit",
        "The most figures of a page; 10,000 in JSON unless said. Other formats give the whole answer unless said, up to 1,000,000 figures.",
        "10000",
        Least: 1,
        Most: ObservationsMost
    );
}
