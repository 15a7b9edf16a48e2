namespace RoadmapIndicators.Api.Formats;

/// <summary>A way to write an answer.</summary>
/// <param name="Name">Its name in <c>format=</c>.</param>
/// <param name="Extension">Its extension in addresses, with the dot.</param>
/// <param name="MediaTypes">What an Accept header asks for it by; the first is what answers call themselves.</param>
/// <param name="Parameters">What follows the media type in Content-Type, such as the character set.</param>
/// <param name="IsDownload">Whether a browser is to save it rather than show it.</param>
public sealed record Format(
    string Name,
    string Extension,
    IReadOnlyList<string> MediaTypes,
    string Parameters = "",
    bool IsDownload = false
)
{
    public static readonly Format Json = new(
        "json",
        ".json",
        ["application/json", "text/json"],
        "; charset=utf-8"
    );

    public static readonly Format Csv = new(
        "csv",
        ".csv",
        ["text/csv"],
        "; charset=utf-8; header=present",
        IsDownload: true
    );

    /// <summary>What the columns of the CSV mean, for machines (CSV on the Web).</summary>
    public static readonly Format CsvMetadata = new(
        "csv-metadata",
        ".csv-metadata.json",
        ["application/csvm+json"]
    );

    public static readonly Format JsonStat = new(
        "jsonstat",
        ".jsonstat.json",
        ["application/vnd.json-stat+json", "application/json-stat+json"]
    );

    public static readonly Format Xlsx = new(
        "xlsx",
        ".xlsx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
        IsDownload: true
    );

    public static readonly Format Parquet = new(
        "parquet",
        ".parquet",
        ["application/vnd.apache.parquet", "application/x-parquet"],
        IsDownload: true
    );

    public static readonly Format Ndjson = new(
        "ndjson",
        ".ndjson",
        ["application/x-ndjson", "application/ndjson", "application/jsonl"],
        IsDownload: true
    );

    /// <summary>Longer extensions first, so that an address is not taken for that of a shorter one.</summary>
    public static readonly IReadOnlyList<Format> All =
    [
        CsvMetadata,
        JsonStat,
        Json,
        Csv,
        Xlsx,
        Parquet,
        Ndjson,
    ];

    public string ContentType => MediaTypes[0] + Parameters;

    /// <summary>The format of a name, or of an extension without its dot; null where there is none.</summary>
    public static Format? Find(string name) =>
        All.FirstOrDefault(f =>
            f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || f.Extension.AsSpan(1).Equals(name, StringComparison.OrdinalIgnoreCase)
        );
}
