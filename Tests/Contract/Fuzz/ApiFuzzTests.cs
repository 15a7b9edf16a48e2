using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Tests.Api;
using RoadmapIndicators.Tests.Api.Delivery;

namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>
/// Requests made of openapi.yaml, valid and not, over the figures that ship: none makes the service fail, every answer
/// has a shape that the contract describes, every error is problem details.
/// </summary>
public sealed class ApiFuzzTests
{
    /// <summary>An environment variable with another number of requests.</summary>
    private const string Count = "ROADMAP_FUZZ_REQUESTS";

    private const int Seed = 20_260_701,
        AtOnce = 4,
        Told = 1_000;

    [Test]
    public Task Every_answer_to_300_generated_requests_is_as_the_contract_says() => RunAsync(300);

    [Test]
    [Explicit("Takes minutes; make fuzz-api runs it.")]
    [Category("FuzzApi")]
    public Task Every_answer_to_20000_generated_requests_is_as_the_contract_says() =>
        RunAsync(
            int.TryParse(
                Environment.GetEnvironmentVariable(Count),
                CultureInfo.InvariantCulture,
                out var count
            )
                ? count
                : 20_000
        );

    private static async Task RunAsync(int count)
    {
        var api = await ShippedApi.StartAsync();
        var contract = await ContractDocument.ReadAsync();
        var values = await FuzzValues.ReadAsync(api);
        var generator = new FuzzGenerator(contract, values, Seed);
        var judge = new FuzzJudge(contract);
        var report = new FuzzReport();
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, cancellation) =>
            {
                FuzzRequest request;
                lock (generator)
                    request = generator.Next();
                var (status, defect) = await AskAsync(api, request, values, judge, cancellation);
                var done = report.Add(request, status, defect);
                if (defect is not null)
                    await TestContext.Progress.WriteLineAsync($"{request}: {status}: {defect}");
                if (done % Told == 0)
                    await TestContext.Progress.WriteLineAsync(
                        $"{done:N0} requests, {report.Defects.Count:N0} defects, {watch.Elapsed.TotalSeconds:0} s"
                    );
            }
        );
        await TestContext.Progress.WriteLineAsync(
            $"{report.Table()}{count:N0} requests in {watch.Elapsed.TotalSeconds:0} s, seed {Seed}\n"
                + string.Join('\n', report.Defects.Take(100).Select(d => d.Length > 700 ? d[..700] : d))
        );
        Assert.That(report.Defects, Is.Empty);
    }

    private static async Task<(int Status, string? Defect)> AskAsync(
        ApiHost api,
        FuzzRequest request,
        FuzzValues values,
        FuzzJudge judge,
        CancellationToken cancellation
    )
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            // As it is, neither tidied nor escaped.
            new Uri(
                api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + request.Address,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        foreach (var (name, value) in request.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (request.Method is "POST" or "PUT" or "PATCH")
            message.Content = new StringContent("{\"a\":[1,2,", null, "application/json");
        using var response = await api.Client.SendAsync(message, cancellation);
        var body = await EncodedBody.ReadAsync(response.Content, cancellation);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        var status = (int)response.StatusCode;
        if (
            status == 200
            && mediaType == "application/json"
            && request is { Method: "GET", IsElsewhere: false }
        )
        {
            using var json = JsonDocument.Parse(body);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("nextCursor", out var cursor)
            )
                values.Learn(request.Operation.Id, cursor.GetString());
        }
        return (status, judge.Judge(request, status, mediaType, body));
    }
}
