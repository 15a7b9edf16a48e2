using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Review;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Review;

/// <summary>Panels made up for the rules: years by areas, what is held and what a release says.</summary>
internal sealed class ReviewBench
{
    private readonly Dictionary<int, double[]> held = [];
    private readonly Dictionary<int, double[]> released = [];
    private readonly Dictionary<int, double[]> undisputed = [];
    private readonly HashSet<int> provisional = [];

    public ReviewBench(int areas = 60) =>
        Codes = [.. Enumerable.Range(1, areas).Select(n => $"E06{n:000000}")];

    public string[] Codes { get; set; }

    public Indicator Indicator { get; set; } = SourceReading.Indicator("made-up", "tidy", [], []);

    public AreaRegister Areas { get; set; } = new([]);

    public DateOnly PublishedOn { get; set; } = new(2030, 1, 1);

    /// <summary>Values of a year: a level for each area that moves a little from year to year, none the same.</summary>
    public double[] Sound(int year) =>
        [
            .. Codes.Select(
                (_, i) =>
                    Math.Round(
                        20 + i * 37 % Codes.Length + (year - 2010) * 0.8 + Math.Sin(i * 12.9 + year * 7.1),
                        2
                    )
            ),
        ];

    public ReviewBench Hold(params int[] years)
    {
        foreach (var year in years)
            held[year] = Sound(year);
        return this;
    }

    public ReviewBench Hold(int year, double[] values)
    {
        held[year] = values;
        return this;
    }

    /// <summary>What is held of the year was accepted by a reviewer; this was held before; null for nothing.</summary>
    public ReviewBench Accepted(int year, double[]? before)
    {
        undisputed[year] = before ?? [.. Codes.Select(_ => double.NaN)];
        return this;
    }

    public ReviewBench CallProvisional(int year)
    {
        provisional.Add(year);
        return this;
    }

    public ReviewBench Release(int year, double[] values)
    {
        released[year] = values;
        return this;
    }

    public ReviewedRelease Release()
    {
        var gathering = new ReviewGathering();
        foreach (var year in held.Keys.Union(released.Keys))
            for (var i = 0; i < Codes.Length; i++)
            {
                if (released.TryGetValue(year, out var now) && !double.IsNaN(now[i]))
                    gathering.Release("total", Codes[i], Period.Year(year), now[i]);
                if (held.TryGetValue(year, out var then))
                    gathering.Hold(
                        "total",
                        Codes[i],
                        Period.Year(year),
                        then[i],
                        provisional.Contains(year),
                        undisputed.TryGetValue(year, out var before) ? before[i] : null
                    );
            }
        return new(
            Indicator,
            Areas,
            PublishedOn,
            gathering.Groups(),
            held.Count == 0 ? null : new(new DateOnly(held.Keys.Max(), 1, 1), PublishedOn.AddMonths(-6))
        );
    }

    /// <summary>The code of the hold; null where the release may be published.</summary>
    public string? Hold() => ReleaseReview.Judge(Release()).Hold?.Code;

    public IEnumerable<string> Flags() => ReleaseReview.Judge(Release()).Flags.Select(flag => flag.Code);
}
