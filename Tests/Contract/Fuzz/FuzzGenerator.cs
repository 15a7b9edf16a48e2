namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>
/// Makes requests of the contract: about half as it says, half spoilt in one or two ways. The same seed makes the same
/// requests, but for cursors, which come from answers.
/// </summary>
public sealed class FuzzGenerator(ContractDocument contract, FuzzValues values, int seed)
{
    private static readonly string[] Spoilt =
    [
        "",
        "%20",
        "%00",
        "%0d%0aX-Injected:%20yes",
        "%",
        "%zz",
        "%ff%fe",
        "%ed%a0%80",
        "%f0%9f%93%88",
        "%e2%80%ae",
        "%d9%a1%d9%a2",
        "-1",
        "0",
        "99999999999999999999999",
        "-2147483648",
        "1e9",
        "0x10",
        "NaN",
        "Infinity",
        "1.5",
        "null",
        "true",
        "[]",
        "%7b%7d",
        "..",
        "../../etc/passwd",
        "'%20or%20'1'='1",
        "%27;drop%20table%20store.edition;--",
        "<script>alert(1)</script>",
        "=1+1",
        ",",
        ",,,",
        "a,b,c,d",
        "2024..",
        "..2024",
        "2024..2019",
        "0000..9999",
        "latest:0",
        "latest:-1",
        "latest:999999999999",
        "latest:",
        "9999-12-31",
        "0001-01-01",
        "2025-02-30",
        "2025-06-30T24:00:00Z",
        "sex:female,sex:male",
        ":",
        "sex:",
        "E08000025E08000025",
        "e08000025",
        "E4700000%ef%bc%97",
        new string('a', 300),
        new string('9', 5_000),
        string.Join(',', Enumerable.Repeat("E08000025", 450)),
    ];

    private static readonly string[] Accepts =
    [
        "*/*",
        "application/json",
        "text/csv",
        "application/vnd.apache.parquet",
        "application/x-ndjson",
        "application/vnd.json-stat+json",
        "application/csvm+json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "text/html",
        "image/*",
        "application/json;q=0",
        "*/*;q=0",
        "text/csv;q=0.5, application/json;q=0.4",
        ";;;",
        "a/b/c",
        "application/json; charset=utf-16",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next request; not for several threads.</summary>
    public FuzzRequest Next()
    {
        var operation = contract.Operations[random.Next(contract.Operations.Count)];
        var path = operation.Filled(p => Uri.EscapeDataString(values.Of(operation, p, random)));
        var query = operation
            .Parameters.Where(p => !p.IsPath && (p.IsRequired || random.Next(Rarity(p.Name)) == 0))
            .Select(p => (p.Name, Value: Escaped(values.Of(operation, p, random))))
            .ToList();
        // Each excludes the other; what they say together is tried among the spoilt.
        if (query.Any(p => p.Name == "edition"))
            query.RemoveAll(p => p.Name == "asOf");
        var method = "GET";
        var headers = new List<(string, string)>();
        var elsewhere = false;
        for (var spoils = random.Next(2) == 0 ? 0 : random.Next(1, 3); spoils > 0; spoils--)
            switch (random.Next(14))
            {
                case 0:
                    query.Add(
                        (
                            Pick([
                                "perod",
                                "limit%00",
                                "a[]",
                                "%24filter",
                                "",
                                "Area",
                                "__proto__",
                                new string('x', 500),
                            ]),
                            Pick(Spoilt)
                        )
                    );
                    break;
                case 1 or 2 or 3 when query.Count > 0:
                    var spoilt = random.Next(query.Count);
                    query[spoilt] = (query[spoilt].Name, Pick(Spoilt));
                    break;
                case 4 or 5 when operation.Parameters.Any(p => !p.IsPath):
                    query.Add((Pick([.. operation.Parameters.Where(p => !p.IsPath)]).Name, Pick(Spoilt)));
                    break;
                case 6 when query.Count > 0:
                    query.Add(Pick(query));
                    break;
                case 7 when query.Count > 0:
                    query.RemoveAt(random.Next(query.Count));
                    break;
                case 8:
                    query.Add(
                        (
                            "format",
                            Pick([
                                "csv",
                                "json",
                                "xlsx",
                                "parquet",
                                "ndjson",
                                "jsonstat",
                                "csv-metadata",
                                "xml",
                                "CSV",
                                "..",
                                "%00",
                            ])
                        )
                    );
                    break;
                case 9:
                    headers.Add(("Accept", Pick(Accepts)));
                    break;
                case 10:
                    var parameter = operation.Parameters.FirstOrDefault(p => p.IsPath);
                    path = parameter is null
                        ? SpoiltPath(path)
                        : operation.Filled(_ => PathSafe(Pick(Spoilt)));
                    elsewhere = true;
                    break;
                case 11:
                    path = SpoiltPath(path);
                    elsewhere = true;
                    break;
                case 12:
                    method = Pick([
                        "HEAD",
                        "HEAD",
                        "OPTIONS",
                        "POST",
                        "PUT",
                        "DELETE",
                        "PATCH",
                        "TRACE",
                        "PROPFIND",
                    ]);
                    break;
                default:
                    headers.Add(
                        Pick([
                            ("If-None-Match", "*"),
                            ("If-None-Match", "W/\"x\", \"y\""),
                            ("If-None-Match", "garbage"),
                            ("Range", "bytes=0-1"),
                            ("Range", "bytes=9-1"),
                            ("Origin", "https://elsewhere.example"),
                            ("Accept-Encoding", "br, gzip;q=0.5, *;q=0"),
                            ("Accept-Language", "xx-invalid;q=9"),
                            ("X-Forwarded-Host", "evil.example"),
                            ("If-Modified-Since", "yesterday"),
                        ])
                    );
                    break;
            }
        var address =
            path + (query.Count == 0 ? "" : "?" + string.Join('&', query.Select(p => $"{p.Name}={p.Value}")));
        return new FuzzRequest(operation, method, address, headers, elsewhere);
    }

    /// <summary>One of how many requests has a parameter that it need not have.</summary>
    private static int Rarity(string name) =>
        name switch
        {
            "area" or "limit" => 2,
            "period" => 3,
            "breakdown" or "within" or "areas" => 12,
            _ => 8,
        };

    private string SpoiltPath(string path) =>
        random.Next(10) switch
        {
            0 => path + "/",
            1 => path + "//",
            2 => path + "/../../../etc/passwd",
            3 => path + "/%2e%2e/%2e%2e",
            4 => path.ToUpperInvariant(),
            5 => path
                + Pick([
                    ".csv",
                    ".json",
                    ".xlsx",
                    ".parquet",
                    ".ndjson",
                    ".jsonstat.json",
                    ".csv-metadata.json",
                    ".exe",
                    ".",
                ]),
            6 => path.Replace("/v1/", "/v1//", StringComparison.Ordinal),
            7 => path + "%2f%5c",
            8 => path + "/" + new string('z', 6_000),
            _ => path + ";jsessionid=1",
        };

    private static string Escaped(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal);

    // A bare question mark or hash would end the path.
    private static string PathSafe(string value) =>
        value.Length == 0 ? "%20" : value.Replace("?", "%3f").Replace("#", "%23");

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
