using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Figures.Charts;
using RoadmapIndicators.Api.TargetGap;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Areas beside one target, from the answers on their target gaps.</summary>
public static class TargetFigure
{
    public static Figure Make(FigureQuestion question)
    {
        var (at, unit) = (question.At, question.At.Indicator.Unit);
        var gaps = question
            .Areas.Select(area => TargetGapMaker.Make(question.SubjectOf(area), null))
            .ToList();
        var chosen = gaps.Select(gap => TargetOnChart.Choose(gap, question.Target))
            .FirstOrDefault(e => e is not null);
        var rows = new List<BulletRow>();
        var table = new List<IReadOnlyList<string>>();
        TargetGapEntry? first = null;
        foreach (var gap in gaps)
        {
            var entry = gap.TargetGaps.FirstOrDefault(e =>
                chosen is not null && e.Target?.Id == chosen.Target!.Id
            );
            first ??= entry;
            if ((entry?.Latest ?? gap.Latest) is not { } latest)
            {
                table.Add([gap.Area.Name, "", "", "", gap.Reason ?? "no figure"]);
                continue;
            }
            var note = Note(entry, unit);
            var range = entry?.Attainment.One?.Interval80;
            var isLevel = entry?.Target?.Kind is not TargetKind.ComparatorGap;
            rows.Add(
                new BulletRow(
                    gap.Area.Name,
                    (double)latest.Value,
                    (double?)entry?.Baseline?.Value,
                    (double?)entry?.Target?.Level,
                    isLevel ? range?[0] : null,
                    isLevel ? range?[1] : null,
                    note
                )
            );
            table.Add([
                gap.Area.Name,
                latest.Period.Label,
                TrendTable.Text(latest.Value),
                TrendTable.Text(entry?.Target?.Level),
                note,
            ]);
        }
        var one = gaps.Count == 1 ? gaps[0] : null;
        var sentence =
            one is not null && (first ?? one.TargetGaps[0]) is { } single
                ? single.Headline
                : Sentence(chosen, gaps, question);
        var words = new ChartWords(
            FigureWords.Title(sentence),
            FigureWords.Subtitle(
                question,
                one?.Area.Name ?? $"{rows.Count} areas",
                null,
                gaps.Select(g => g.Latest?.Period).Where(p => p is not null).MaxBy(p => p!.Start)
                    is { } newest
                    ? newest
                    : null,
                chosen?.Target is { } target ? $"Target: {target.Statement}" : "No target to draw"
            ),
            FigureWords.Source(at),
            $"Bullet chart. {sentence} {string.Join(" ", rows.Select(r => $"{r.Label}: {DisplayText.Value((decimal)r.Value, unit)}, {r.Note}."))}"
        );
        return new Figure(
            new BulletChart(words, SeriesOnChart.ScaleOf(at.Indicator), rows),
            new FigureTable(["Area", "Period", "Value", "Target", "How it stands"], table),
            sentence,
            one?.Area,
            one?.Latest?.Period,
            one?.Latest?.Value,
            one?.Latest is { } shown ? DisplayText.Value(shown.Value, unit) : null,
            rows.Count == 0 ? gaps[0].Reason ?? "No figure with a value is held." : null
        );
    }

    private static string Note(TargetGapEntry? entry, Unit unit) =>
        entry switch
        {
            null => "no target",
            { Status: TargetStatus.Met } => "target met",
            { Gap.ToClose: { } left } => $"{DisplayText.Size((double)left, unit)} short{Chance(entry)}",
            _ => WireJson.NameOf(entry.Status),
        };

    private static string Chance(TargetGapEntry entry) =>
        entry.Attainment.One is { Display: { } chance } && entry.Target?.By is { } year
            ? $", chance of meeting it in {year}: {chance.Replace(" %", "%", StringComparison.Ordinal)}"
            : "";

    private static string Sentence(
        TargetGapEntry? chosen,
        IReadOnlyList<TargetGapAnswer> gaps,
        FigureQuestion question
    )
    {
        var title = question.At.Indicator.Title;
        if (chosen?.Target is not { } target)
            return $"{title}: no published target can be drawn.";
        var judged = gaps.Select(g => g.TargetGaps.FirstOrDefault(e => e.Target?.Id == target.Id))
            .Where(e => e?.Latest is not null)
            .ToList();
        var met = judged.Count(e => e!.Status == TargetStatus.Met);
        var how = met switch
        {
            0 => $"none of {judged.Count} areas meets",
            1 => $"one of {judged.Count} areas meets",
            _ when met == judged.Count => $"all {met} areas meet",
            _ => $"{met} of {judged.Count} areas meet",
        };
        var level = target.Level is { } value
            ? $" of {TargetOnChart.Level(value, question.At.Indicator.Unit)}"
            : "";
        var by = target.By is { } year ? $" by {year}" : "";
        return $"{title}: {how} the target{level}{by}{(met < judged.Count ? " yet" : "")}.";
    }
}
