using System.CommandLine;
using System.Globalization;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary><c>--published YYYY-MM-DD</c>.</summary>
internal static class PublishedOption
{
    public static Option<DateOnly?> Create() =>
        new("--published")
        {
            Description = "The day of publication, for files that have no date of their own",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (
                    DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-05-19.");
                return null;
            },
        };
}
