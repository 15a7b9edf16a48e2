using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api.Delivery;

/// <summary>A short version of what the benchmark of the Api does for minutes.</summary>
public sealed class ReleasesMeanwhileTests
{
    private const string Slug = "gigabit-coverage";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Addresses =
    [
        $"/v1/indicators/{Slug}/observations?area={Birmingham},{Coventry},{Dudley}",
        $"/v1/indicators/{Slug}/trend?area={Birmingham}",
    ];

    [Test]
    public async Task While_releases_come_no_answer_mixes_two_of_them_and_the_last_is_served_without_being_told()
    {
        await using var api = await ApiHost.StartAsync(seed => seed.CatalogueAsync(StoreSeed.Catalogue));
        var (mixed, seen) = (new ConcurrentBag<string>(), new ConcurrentDictionary<int, bool>());
        using var stop = new CancellationTokenSource();
        var readers = Addresses.Select(address => ReadAsync(api, address, mixed, seen, stop.Token)).ToList();
        var last = 0;
        for (var round = 1; round <= 8; round++)
        {
            // All figures of a release have one value, so an answer that mixes two shows it.
            last = await api.Seed.ReleaseAsync(
                Slug,
                $"2025-05-{round:00}",
                [
                    .. from area in new[] { Birmingham, Coventry, Dudley }
                    from year in new[] { "2023-01", "2024-01", "2025-01" }
                    select new Figure(area, year, round),
                ]
            );
            await Task.Delay(100);
        }
        var waited = Stopwatch.StartNew();
        while (!seen.ContainsKey(last) && waited.Elapsed < Patience)
            await Task.Delay(20);
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Multiple(() =>
        {
            Assert.That(mixed, Is.Empty);
            Assert.That(seen, Does.ContainKey(last), "the last release is served");
        });
    }

    private static async Task ReadAsync(
        ApiHost api,
        string address,
        ConcurrentBag<string> mixed,
        ConcurrentDictionary<int, bool> seen,
        CancellationToken stop
    )
    {
        while (!stop.IsCancellationRequested)
        {
            var answer = await api.GetAsync(address);
            if (answer.GetProperty("edition") is { ValueKind: JsonValueKind.Number } edition)
                seen[edition.GetInt32()] = true;
            var values = answer
                .GetProperty("observations")
                .EnumerateArray()
                .Select(o => o.GetProperty("value").GetDecimal())
                .Distinct()
                .ToList();
            if (values.Count > 1)
                mixed.Add($"{address}: {string.Join(", ", values)}");
        }
    }
}
