using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Progress;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Progress;

/// <summary>
/// The lines of scorecards. A line is a function of its panel, the catalogue and the area, so each is made once and
/// kept while there is room: a scorecard of a whole region is then mostly looked up.
/// </summary>
public sealed class ProgressStore(IndicatorReader reader)
{
    /// <summary>How many lines are kept: all indicators of a few hundred areas.</summary>
    public const int Capacity = 10_000;

    private readonly BoundedCache<Key, IReadOnlyList<MeasureProgress>> lines = new(Capacity);

    /// <summary>Every indicator of a catalogue in the state asked for.</summary>
    public async Task<IReadOnlyList<IndicatorVintage>> ReadAsync(
        EditionHistory history,
        Vintage asked,
        CatalogueInForce catalogue,
        CancellationToken cancellation
    )
    {
        var read = new List<IndicatorVintage>(catalogue.Catalogue.Indicators.Count);
        foreach (var indicator in catalogue.Catalogue.Indicators)
            read.Add(await reader.ReadAsync(history, asked, catalogue, indicator.Slug, cancellation));
        return read;
    }

    /// <summary>The lines of one indicator for an area: one, or one for each group where no total is published.</summary>
    public async ValueTask<IReadOnlyList<MeasureProgress>> LinesAsync(
        IndicatorVintage at,
        AreaCode area,
        AreaCode? benchmark,
        CancellationToken cancellation
    )
    {
        if (at.Entry is not { } entry)
            return Make(at, area, benchmark);
        return await lines.GetAsync(
            new Key(at.Indicator.Slug, entry.Edition, entry.MadeAt, at.Catalogue.Edition, area, benchmark),
            (_, _) =>
            {
                var made = Make(at, area, benchmark);
                return Task.FromResult((made, (long)made.Count));
            },
            cancellation
        );
    }

    private static IReadOnlyList<MeasureProgress> Make(
        IndicatorVintage at,
        AreaCode area,
        AreaCode? benchmark
    )
    {
        var targets = at.Catalogue.Catalogue.TargetsOf(at.Indicator).ToList();
        return [.. Groups(at.Panel, area).Select(group => Line(group))];

        MeasureProgress Line(Breakdown group)
        {
            var subject = new Observations.Subject(at, area, group);
            var question = new TargetQuestion(
                area,
                group,
                at.Indicator,
                at.Panel,
                subject.Areas,
                subject.NoFigures ?? "No figure has a value."
            );
            return MeasureProgress.Of(question, targets, benchmark);
        }
    }

    /// <summary>Everybody; where no total is published, each group by one dimension that figures of the area are held of.</summary>
    private static IReadOnlyList<Breakdown> Groups(Panel? panel, AreaCode area)
    {
        if (panel is null || panel.Breakdowns.Contains(Breakdown.Total))
            return [Breakdown.Total];
        List<Breakdown> held =
        [
            .. panel.Breakdowns.Where(b =>
                !b.Key.Contains(',', StringComparison.Ordinal) && panel.SeriesOf(area, b).Count > 0
            ),
        ];
        return held.Count == 0 ? [Breakdown.Total] : held;
    }

    private readonly record struct Key(
        string Indicator,
        int Edition,
        DateTimeOffset MadeAt,
        int CatalogueEdition,
        AreaCode Area,
        AreaCode? Benchmark
    );
}
