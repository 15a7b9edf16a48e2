using System.Text;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Downloads;

/// <summary>The texts for people that go with a download.</summary>
public static class DownloadTexts
{
    public static string ReadMe(TableNotes notes)
    {
        var text = new StringBuilder();
        text.Append(notes.Title).Append("\r\n\r\n");
        if (notes.Reason is { } reason)
            text.Append(reason).Append("\r\n\r\n");
        text.Append(
                "observations.csv                 the figures, one a row (UTF-8 with byte order mark)\r\n"
            )
            .Append("observations.csv-metadata.json   what its columns mean (CSV on the Web)\r\n")
            .Append(
                "observations.parquet             the same figures; value as a number, valueText digit for digit\r\n"
            )
            .Append("catalogue.json                   indicators, outcomes, missions, targets and areas\r\n")
            .Append("LICENCE.txt                      the licences of the figures\r\n\r\n")
            .Append(
                "A figure without a value says why in status: withheld is not zero, and neither is missing.\r\n\r\n"
            )
            .Append($"Had from {notes.Permalink}: this address gives these bytes for ever.\r\n\r\n")
            .Append("Sources\r\n");
        foreach (var indicator in notes.Indicators)
            text.Append($"* {indicator.Indicator.Title}: {indicator.Source.Citation}\r\n");
        return text.ToString();
    }

    public static string Licence(TableNotes notes)
    {
        var text = new StringBuilder(
            "The figures are the publishers' own, and each is under the licence of its publisher.\r\n"
        );
        foreach (
            var licence in notes
                .Indicators.GroupBy(i => i.Source.Licence)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            text.Append($"\r\n{licence.Key}\r\n");
            if (licence.Key.StartsWith("Open Government Licence v3.0", StringComparison.Ordinal))
                text.Append(
                    "Contains public sector information licensed under the Open Government Licence v3.0.\r\nhttps://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\r\n"
                );
            foreach (
                var publisher in licence
                    .Select(i => i.Source.Publisher)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            )
                text.Append($"* {publisher}\r\n");
        }
        return text.ToString();
    }
}
