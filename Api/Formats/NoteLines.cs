using System.Globalization;

namespace RoadmapIndicators.Api.Formats;

/// <summary>The notes of a table as lines of a subject and a text, for a notes sheet and for metadata.</summary>
public static class NoteLines
{
    public static IEnumerable<KeyEntry> Of(TableNotes notes)
    {
        yield return new KeyEntry("Title", notes.Title);
        if (notes.Reason is { } reason)
            yield return new KeyEntry("Why there are no rows", reason);
        yield return new KeyEntry("Query", notes.Asked);
        yield return new KeyEntry("Permalink", notes.Permalink);
        if (notes.Edition is { } edition)
            yield return new KeyEntry("Edition", edition.ToString(CultureInfo.InvariantCulture));
        if (notes.Updated is { } updated)
            yield return new KeyEntry("Published", updated.ToString("O", CultureInfo.InvariantCulture));
        foreach (var (indicator, source) in notes.Indicators.Select(i => (i.Indicator, i.Source)))
        {
            yield return new KeyEntry("Indicator", $"{indicator.Title} ({indicator.Slug})");
            yield return new KeyEntry("Definition", indicator.Definition);
            yield return new KeyEntry("Unit", indicator.Unit.Name);
            yield return new KeyEntry("Source", source.Citation);
            yield return new KeyEntry("Licence", source.Licence);
            foreach (var caveat in indicator.Caveats)
                yield return new KeyEntry("Caveat", caveat);
            foreach (var seriesBreak in indicator.Breaks)
                yield return new KeyEntry("Break", $"{seriesBreak.From.Label}: {seriesBreak.Reason}");
        }
        foreach (var entry in notes.Key)
            yield return new KeyEntry($"Key: {entry.Sign}", entry.Meaning);
    }
}
