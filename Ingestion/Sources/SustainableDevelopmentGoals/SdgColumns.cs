using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

/// <summary>Where the columns of one file stand: the publisher names them, and their order changes.</summary>
internal sealed class SdgColumns
{
    private readonly int? geoCode,
        country,
        region,
        county,
        localAuthority,
        status,
        measure,
        multiplier,
        series;

    private readonly int year,
        value;

    private readonly List<(int At, string Dimension)> groups = [];
    private readonly List<int> unknown = [];

    public SdgColumns(CsvHeader header)
    {
        Header = header;
        year = header.Find("Year") ?? 0;
        value = header.Find("Value") ?? 0;
        series = header.Find("Series");
        geoCode = header.Find("GeoCode");
        country = header.Find("Country");
        region = header.Find("Region");
        county = header.Find("County");
        localAuthority = header.Find("Local Authority");
        status = header.Find("Observation status");
        measure = header.Find("Unit measure", "Units");
        multiplier = header.Find("Unit multiplier");
        var known = new HashSet<int?>
        {
            year,
            value,
            series,
            geoCode,
            country,
            region,
            county,
            localAuthority,
            status,
            measure,
            multiplier,
        };
        for (var at = 0; at < header.Names.Count; at++)
            if (known.Contains(at))
                continue;
            else if (SdgGroups.Dimension(header.Names[at]) is { } dimension)
                groups.Add((at, dimension));
            else
                unknown.Add(at);
    }

    public CsvHeader Header { get; }

    public bool HasSeries => series is not null;

    public bool HasMeasure => measure is not null;

    public static bool AreOfThisSource(CsvHeader header) =>
        header.Refusal("Year", "Value") is null
        && header.Find("GeoCode", "Observation status", "Unit multiplier", "Local Authority") is not null;

    public string Year(CsvRow row) => CsvHeader.Text(row, year);

    public string Value(CsvRow row) => CsvHeader.Text(row, value);

    public string Series(CsvRow row) => CsvHeader.Text(row, series);

    public string Status(CsvRow row) => CsvHeader.Text(row, status);

    public string Measure(CsvRow row) => CsvHeader.Text(row, measure);

    public string Multiplier(CsvRow row) => CsvHeader.Text(row, multiplier);

    public SdgPlaces.Named Place(CsvRow row)
    {
        var local = CsvHeader.Text(row, localAuthority);
        var regional = CsvHeader.Text(row, region);
        return new(
            local.Length > 0 ? local : CsvHeader.Text(row, county),
            regional.Length > 0 ? regional : CsvHeader.Text(row, country),
            CsvHeader.Text(row, geoCode)
        );
    }

    /// <summary>The group that a row is about; null, with the column and word, when that is not known.</summary>
    public Breakdown? Breakdown(CsvRow row, out string column, out string word)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, dimension) in groups)
        {
            (column, word) = (Header.Names[at], CsvHeader.Text(row, at));
            if (word.Length == 0)
                continue;
            if (SdgGroups.Group(dimension, word) is not { } group)
                return null;
            parts[dimension] = group;
        }
        foreach (var at in unknown)
        {
            (column, word) = (Header.Names[at], CsvHeader.Text(row, at));
            if (word.Length > 0)
                return null;
        }
        (column, word) = ("", "");
        return parts.Count == 0
            ? Domain.Observations.Breakdown.Total
            : Domain.Observations.Breakdown.Parse(
                string.Join(',', parts.Select(part => $"{part.Key}:{part.Value}"))
            );
    }
}
