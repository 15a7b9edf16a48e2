using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using RoadmapIndicators.Tests.Ingestion.Damage;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>
/// How each publisher's server speaks: its paths, parameters, headers, pages and complaints. The figures are made up.
/// </summary>
internal static class Dialects
{
    /// <summary>Areas that all made-up files speak of.</summary>
    public static readonly string[] Areas =
    [
        "E08000025",
        "E08000026",
        "E08000027",
        "E08000028",
        "E08000029",
        "E08000030",
        "E08000031",
        "E06000020",
        "E06000051",
    ];

    /// <summary>A made-up value of an area: 40 to 60, the same each time.</summary>
    public static string Value(int area, int year) =>
        (40 + (area * 37 + year * 53) % 200 / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>ONS Explore Local Statistics: one series by name; what it does not know is 400 and a line of text.</summary>
    public static Answer ExploreLocalStatistics(HttpRequest request, string path, bool changed)
    {
        var query = request.Query;
        if (path != "/explore-local-statistics/api/v1/data.csv")
            return Answer.Problem(404, "Not found");
        if (query.Keys.Except(["indicator", "time", "includeStatus", "geo", "measure"]).Any())
            return Answer.Problem(400, "A parameter is not known.");
        if (query["indicator"] != "made-up-rate")
            return Answer.Problem(400, $"Indicator {query["indicator"]} not found.");
        if (query["time"] != "all" || query["includeStatus"] != "true")
            return Answer.Problem(400, "Ask for all times, with status.");
        return Answer.Csv(
            Table(
                "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes",
                changed,
                (area, at, year) =>
                    $"{area},Some name,Local Authority District,Made-up rate,{year}-01-01/P1Y,{Value(at, year)},Percentage,%,,,,"
            )
        );
    }

    /// <summary>
    /// Nomis: columns as selected, in capitals; each answer to a guest ends at a limit without saying so, and goes on
    /// from RecordOffset. With <paramref name="broken"/> it never goes on.
    /// </summary>
    public static StandInPublisher.Dialect Nomis(int guestsLimit, bool broken = false) =>
        (request, path, changed) =>
        {
            var yearly = path == "/api/v01/dataset/NM_189_1.data.csv";
            if (
                !yearly
                && path is not ("/api/v01/dataset/NM_17_5.data.csv" or "/api/v01/dataset/NM_162_1.data.csv")
            )
                return Answer.Problem(404, "Dataset not found");
            var survey = path.Contains("NM_17_5", StringComparison.Ordinal);
            var query = request.Query;
            var columns = query["select"].ToString().Split(',');
            var measures = query["measures"].ToString().Split(',');
            var rows = new List<Dictionary<string, string>>();
            foreach (var area in query["geography"].ToString().Split(','))
                for (var year = 2018; year <= 2023; year++)
                    foreach (var measure in measures)
                        rows.Add(
                            new()
                            {
                                ["date"] = yearly ? $"{year}" : $"{year}-12",
                                ["date_name"] =
                                    survey ? $"Jan {year}-Dec {year}"
                                    : yearly ? $"{year}"
                                    : $"December {year}",
                                ["geography_code"] = area,
                                ["geography_name"] = "Some name",
                                ["measures"] = measure,
                                ["measures_name"] = measure switch
                                {
                                    "20599" => "Variable",
                                    "20100" => "Value",
                                    _ => "Confidence",
                                },
                                ["industry_name"] = "J : Information and communication",
                                ["employment_status_name"] = "Employees",
                                ["measure_name"] = yearly ? "Count" : "Claimants as a proportion",
                                ["gender_name"] = "Total",
                                ["age_name"] = "All categories: Age 16+",
                                ["variable_name"] = "Made-up rate - aged 16-64",
                                ["obs_value"] = measure is "20599" or "20100"
                                    ? Value(Array.IndexOf(Areas, area), year)
                                    : "2.5",
                                ["obs_status"] = "A",
                                ["obs_status_name"] = "Normal Value",
                            }
                        );
            var offset = int.TryParse(
                query["RecordOffset"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var from
            )
                ? from
                : 0;
            if (broken && offset > 0)
                offset = rows.Count;
            var text = new StringBuilder(
                string.Join(',', columns.Select(c => $"\"{Renamed(c.ToUpperInvariant(), changed)}\"")) + "\n"
            );
            foreach (var (row, at) in rows.Select((row, at) => (row, at)).Skip(offset).Take(guestsLimit))
            {
                row["record_offset"] = at.ToString(CultureInfo.InvariantCulture);
                row["record_count"] = rows.Count.ToString(CultureInfo.InvariantCulture);
                text.Append(string.Join(',', columns.Select(c => $"\"{row[c]}\""))).Append('\n');
            }
            return Answer.Csv(text.ToString());
        };

    /// <summary>Ofcom: a zip of a table with counts and a note, under an address that is different at each release.</summary>
    public static Answer Ofcom(HttpRequest _, string path, bool changed) =>
        path switch
        {
            "/siteassets/made-up/202407_fixed_laua_coverage_r01.zip" => Zip(
                "202407_fixed_laua_coverage_r01/202407_fixed_laua_coverage_r01.csv",
                Rows(
                    "laua,laua_name,All Premises,Full Fibre availability (% premises),Number of premises with Full Fibre availability",
                    changed,
                    (area, at) =>
                        $"{area},SOME NAME,100000,{Value(at, 2024)},{decimal.Parse(Value(at, 2024), CultureInfo.InvariantCulture) * 1000:0}"
                )
            ),
            "/siteassets/made-up/202407_mobile_coverage_r01.zip" => Zip(
                "202407_mobile_coverage_laua_r01.csv",
                Rows(
                    "laua,laua_name,prem_count,4G_prem_in_0,4G_prem_in_1,4G_prem_in_2,4G_prem_in_3,4G_prem_in_4",
                    changed,
                    (area, at) => $"{area},SOME NAME,100000,{at}.5,1.5,2,3,{93 - at}"
                )
            ),
            _ => Answer.Problem(404, "Not found"),
        };

    /// <summary>Fingertips: indicators by number for a type of area; England's row again for each.</summary>
    public static Answer Fingertips(HttpRequest request, string path, bool changed)
    {
        if (path != "/api/all_data/csv/by_indicator_id")
            return Answer.Problem(404, "Not found");
        if (
            request.Query["indicator_ids"] != "90001"
            || request.Query["child_area_type_id"] != "502"
            || request.Query["parent_area_type_id"] != "15"
        )
            return Answer.Problem(400, "No such indicator or area type");
        const string Header =
            "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal";
        return Answer.Csv(
            Table(
                Header,
                changed,
                (area, at, year) =>
                    $"90001,Made-up rate,E92000001,England,{area},Some name,Counties & UAs,Persons,All ages,,,{year},{Value(at, year)},,,,,,,,,,,{year}0000,,"
            )
        );
    }

    /// <summary>A file at a fixed address.</summary>
    public static StandInPublisher.Dialect File(string at, Func<bool, string> text) =>
        (_, path, changed) => path == at ? Answer.Csv(text(changed)) : Answer.Problem(404, "404: Not Found");

    /// <summary>A workbook at a fixed address: each sheet's name, and its rows as text.</summary>
    public static StandInPublisher.Dialect Workbook(
        string at,
        Func<bool, (string Name, string Rows)[]> sheets
    ) =>
        (_, path, changed) =>
            path == at
                ? new(
                    SmallWorkbook.Of([
                        .. sheets(changed).Select(sheet => (sheet.Name, SmallWorkbook.Rows(sheet.Rows))),
                    ]),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                )
                : Answer.Problem(404, "404: Not Found");

    /// <summary>Rows of every area and of the years 2018 to 2023 under a header.</summary>
    public static string Table(string header, bool changed, Func<string, int, int, string> row) =>
        Rows(
            header,
            changed,
            (area, at) => string.Join('\n', Enumerable.Range(2018, 6).Select(year => row(area, at, year)))
        );

    /// <summary>Rows of every area under a header.</summary>
    public static string Rows(string header, bool changed, Func<string, int, string> row) =>
        string.Join(',', header.Split(',').Select(name => Renamed(name, changed)))
        + "\n"
        + string.Join('\n', Areas.Select(row))
        + "\n";

    private static string Renamed(string name, bool changed) => changed ? name + " (new)" : name;

    private static Answer Zip(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (entry, content) in new[] { (name, text), ("README.txt", "Made up for tests.") })
            {
                var file = archive.CreateEntry(entry);
                file.LastWriteTime = new DateTimeOffset(2024, 9, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = file.Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        return new(bytes.ToArray(), "application/zip");
    }
}
