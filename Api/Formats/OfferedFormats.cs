namespace RoadmapIndicators.Api.Formats;

/// <summary>The formats that an endpoint offers, the one that is given when none is asked for first.</summary>
public sealed record OfferedFormats(IReadOnlyList<Format> All)
{
    public static readonly OfferedFormats JsonOnly = new([Format.Json]);

    /// <summary>For what is a list of rows.</summary>
    public static readonly OfferedFormats Tables = new([
        Format.Json,
        Format.Csv,
        Format.CsvMetadata,
        Format.Xlsx,
        Format.Parquet,
        Format.Ndjson,
    ]);

    /// <summary>For figures by indicator, area and period.</summary>
    public static readonly OfferedFormats Cubes = new([.. Tables.All, Format.JsonStat]);

    public static OfferedFormats Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OfferedFormats>() ?? JsonOnly;

    /// <summary>For sentences: <c>json, csv and xlsx are</c>.</summary>
    public string Named =>
        All is [var only]
            ? $"{only.Name} is"
            : $"{string.Join(", ", All.SkipLast(1).Select(f => f.Name))} and {All[^1].Name} are";
}
