using System.Globalization;
using Quartz;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Reads a file of <c>sources/</c>: one source, whose name is the file's.</summary>
internal static class SourceEntry
{
    public static FigureSource Read(Fields fields, string name)
    {
        var known = SourceList.All.Select(source => source.Name).ToList();
        if (!known.Contains(name))
            fields.Reader.Report(
                fields.Place,
                $"A source's file is named by the source, and there is none '{name}'."
                    + (
                        Reader.Near(name, known) is { Length: > 0 } near
                            ? near
                            : $" Sources are {Reader.Quoted(known)}."
                    )
            );
        return new FigureSource(
            name,
            fields.Text("title"),
            fields.Text("publisher"),
            fields.Text("description"),
            fields.OptionalUrl("askAt"),
            fields.Has("promisedFrequency")
                ? fields.Entry("promisedFrequency", "a promised frequency", ReadFrequency)
                : null,
            fields.Has("schedule") ? fields.Entry("schedule", "a schedule", ReadSchedule) : null
        );
    }

    private static PromisedFrequency? ReadFrequency(Fields fields)
    {
        var words = fields.Text("words");
        var days = fields.Integer("days", 1, PromisedFrequency.MostDays);
        return words.Length == 0 ? null : new PromisedFrequency(words, days);
    }

    private static SourceSchedule? ReadSchedule(Fields fields)
    {
        var items = 0;
        var cron = fields.List(
            "cron",
            item =>
            {
                items++;
                return ReadCron(fields, item);
            }
        );
        if (items == 0)
            fields.Report("cron", $"'cron' lists when to ask, one expression or more, such as [{Example}].");
        var embargo = ReadTime(fields, "embargo") ?? SourceSchedule.UsualEmbargo;
        if (cron.Distinct(StringComparer.Ordinal).Count() < cron.Count)
        {
            fields.Report("cron", "A cron expression stands twice in 'cron'.");
            return null;
        }
        return cron.Count == 0 ? null : new SourceSchedule(cron, embargo);
    }

    private const string Example = "\"0 35 9 ? * TUE\"";

    /// <summary>Before this the project was not there to ask.</summary>
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string? ReadCron(Fields fields, YamlValue item)
    {
        if (fields.TextOf("cron", item) is not { } text)
            return null;
        var place = new Place(fields.File, item.Line);
        try
        {
            if (CronExpression.Parse(text).GetNextValidTimeAfter(Beginning) is not null)
                return text;
            fields.Reader.Report(
                place,
                $"'{text}' never comes: it names a day that no calendar has, or has gone by."
            );
        }
        catch (FormatException wrong)
        {
            fields.Reader.Report(
                place,
                $"'cron' takes expressions of six fields (second minute hour day month weekday), such as {Example}, not '{text}': {wrong.Message}"
            );
        }
        return null;
    }

    private static TimeOnly? ReadTime(Fields fields, string key)
    {
        if (fields.OptionalText(key) is not { } text)
            return null;
        if (
            TimeOnly.TryParseExact(
                text,
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return time;
        fields.Report(key, $"'{key}' is a time of the day in London such as \"09:30\", not '{text}'.");
        return null;
    }
}
