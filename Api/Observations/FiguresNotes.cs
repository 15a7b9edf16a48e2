using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Makes the notes that go with figures.</summary>
public static class FiguresNotes
{
    /// <param name="page">The figures.</param>
    /// <param name="name">What a saved file is called, but for the edition.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="permalink">The same, pinned.</param>
    /// <param name="reason">Why there are no figures; null where there are some.</param>
    public static TableNotes Of(
        FiguresPage page,
        string name,
        AskedQuery asked,
        string permalink,
        string? reason
    )
    {
        var newest = page.Parts.Select(p => p.At.Entry).Where(e => e is not null).MaxBy(e => e!.Edition);
        return new TableNotes(
            newest is null ? name : $"{name}-edition-{newest.Edition}",
            page.Parts is [var only]
                ? only.At.Indicator.Title
                : $"{page.Parts.Count} indicators: {string.Join("; ", page.Parts.Select(p => p.At.Indicator.Title))}",
            asked.Text,
            permalink,
            newest?.Edition,
            page.Parts.Max(p => p.At.Entry?.Date)
        )
        {
            Reason = reason,
            Indicators = [.. page.Parts.Select(p => new IndicatorNotes(p.At.Indicator, p.At.Source))],
            Key = KeyOf(page),
        };
    }

    private static List<KeyEntry> KeyOf(FiguresPage page)
    {
        var statuses = new SortedSet<ObservationStatus>();
        var markers = new SortedDictionary<string, ObservationStatus>(StringComparer.Ordinal);
        foreach (var run in page.Parts.SelectMany(p => p.Found.Runs))
        foreach (var index in run.Indexes)
        {
            var figure = run.Series[index];
            statuses.Add(figure.Status);
            if (figure.Marker is { } marker)
                markers.TryAdd(marker, figure.Status);
        }
        return
        [
            .. statuses.Select(s => new KeyEntry(s.Name(), StatusMeanings.Of(s))),
            .. markers.Select(m => new KeyEntry(
                m.Key,
                $"The publisher's own marker, read as {m.Value.Name()}."
            )),
        ];
    }
}
