using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>
/// The public API of Explore Education Statistics: a data set's summary, metadata, pages of results under opaque
/// numbers, CSV with words, and changes of a version. The figures are made up.
/// </summary>
internal sealed class EducationDialect
{
    public const string DataSet = "00000000-0000-4000-8000-000000000001";

    private const string Root = "/statistics/v1/data-sets/" + DataSet;

    private static readonly string[] Groups = ["Total", "Female", "Male"];

    /// <summary>The newest version.</summary>
    public string Version { get; set; } = "1.2";

    public string Status { get; set; } = "Published";

    /// <summary>The most results in a page, whatever is asked for.</summary>
    public int LargestPage { get; set; } = 50;

    /// <summary>Results that the paging counts and no page has.</summary>
    public int Missing { get; set; }

    public Answer Answer(HttpRequest request, string path, bool changed)
    {
        if (path == Root)
            return Json(
                new
                {
                    id = DataSet,
                    title = "A made-up data set",
                    summary = "Made up.",
                    status = Status,
                    latestVersion = new
                    {
                        version = Version,
                        published = "2026-02-19T09:30:00Z",
                        totalResults = Results().Count,
                    },
                }
            );
        if (path == $"{Root}/versions/{Version}/changes")
            return Json(
                new
                {
                    versionNumber = Version,
                    majorChanges = new
                    {
                        indicators = new[]
                        {
                            new { previousState = new { id = "i-1", label = "Made-up rate" } },
                        },
                    },
                    minorChanges = new { },
                }
            );
        if (request.Query["dataSetVersion"] != Version)
            return new(
                """{"title":"Not Found","status":404,"errors":[{"message":"No such version."}]}"""u8.ToArray(),
                "application/problem+json",
                404,
                false
            );
        return path switch
        {
            Root + "/meta" => Json(Meta()),
            Root + "/query" => Page(request, changed),
            Root + "/csv" => StandIn.Answer.Csv(Csv(changed)) with { Marked = false },
            _ => StandIn.Answer.Problem(404, "Not found"),
        };
    }

    private static object Meta() =>
        new
        {
            filters = new[]
            {
                new
                {
                    id = "f-1",
                    column = "sex",
                    label = "Sex",
                    options = Groups.Select((label, at) => new { id = $"o-{at}", label }),
                },
            },
            indicators = new[]
            {
                new
                {
                    id = "i-1",
                    column = "rate",
                    label = "Made-up rate",
                    unit = "%",
                },
            },
            geographicLevels = new[]
            {
                new { code = "LA", label = "Local authority" },
                new { code = "SCH", label = "School" },
            },
            locations = new[]
            {
                new
                {
                    level = new { code = "LA", label = "Local authority" },
                    options = Dialects.Areas.Select(
                        (code, at) =>
                            new
                            {
                                id = $"l-{at}",
                                label = "Some name",
                                code,
                                oldCode = "300",
                            }
                    ),
                },
            },
            timePeriods = Enumerable
                .Range(2018, 6)
                .Select(year => new
                {
                    code = "AY",
                    period = $"{year}/{year + 1}",
                    label = "",
                }),
        };

    private static List<object> Results() =>
        [
            .. Dialects.Areas.SelectMany(
                (_, at) =>
                    Enumerable
                        .Range(2018, 6)
                        .SelectMany(year =>
                            Groups.Select(
                                (_, group) =>
                                    (object)
                                        new
                                        {
                                            timePeriod = new { code = "AY", period = $"{year}/{year + 1}" },
                                            geographicLevel = "LA",
                                            locations = new Dictionary<string, string> { ["LA"] = $"l-{at}" },
                                            filters = new Dictionary<string, string>
                                            {
                                                ["f-1"] = $"o-{group}",
                                            },
                                            values = new Dictionary<string, string>
                                            {
                                                ["i-1"] =
                                                    group == 2 && at == 0
                                                        ? "c"
                                                        : Dialects.Value(at + group, year),
                                            },
                                        }
                            )
                        )
            ),
        ];

    private Answer Page(HttpRequest request, bool changed)
    {
        var number = int.Parse(request.Query["page"]!, CultureInfo.InvariantCulture);
        var size = int.Parse(request.Query["pageSize"]!, CultureInfo.InvariantCulture);
        if (size > 10_000 || request.Query["geographicLevels.in"] != "LA")
            return new(
                """{"title":"There are validation errors","status":400,"errors":[{"message":"Too large a page, or no such level."}]}"""u8.ToArray(),
                "application/problem+json",
                400,
                false
            );
        size = Math.Min(size, LargestPage);
        var results = Results();
        var paging = new
        {
            page = number,
            pageSize = size,
            totalResults = results.Count + Missing,
            totalPages = (results.Count + size - 1) / size,
        };
        var here = results.Skip((number - 1) * size).Take(size);
        return changed ? Json(new { paging, rows = here }) : Json(new { paging, results = here });
    }

    private static string Csv(bool changed) =>
        Dialects.Table(
            "time_period,time_identifier,geographic_level,new_la_code,la_name,sex,rate",
            changed,
            (area, at, year) =>
                string.Join(
                    '\n',
                    Groups.Select(
                        (group, of) =>
                            $"{year}{(year + 1) % 100},Academic year,Local authority,{area},Some name,{group},{Dialects.Value(at + of, year)}"
                    )
                )
        );

    private static Answer Json(object answer) => StandIn.Answer.Json(JsonSerializer.Serialize(answer));
}
