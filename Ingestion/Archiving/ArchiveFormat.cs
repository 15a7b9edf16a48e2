using System.Globalization;
using System.Text;
using CsvHelper;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// The archive's files: <c>releases.csv</c>, <c>periods.csv</c>, <c>issues.csv</c> and <c>figures/SLUG.csv</c>. Lines that begin with #
/// speak to people. Releases are numbered within their indicator, from 1 in the order of publication, so that a release
/// more changes no line of another indicator. A figure stands at the release that brought it and holds until a later
/// release of the archive has another for the same area, breakdown and period; the status <c>withdrawn</c> ends one
/// without another.
/// </summary>
internal static class ArchiveFormat
{
    public const string ReleasesFile = "releases.csv",
        PeriodsFile = "periods.csv",
        IssuesFile = "issues.csv",
        FiguresFolder = "figures",
        Withdrawn = "withdrawn";

    public static readonly string[] ReleaseColumns =
    [
        "indicator",
        "release",
        "source",
        "title",
        "published_on",
        "retrieved_at",
        "checksum",
        "licence",
        "url",
        "file",
        "status",
        "reason",
        "rows_read",
        "rows_quarantined",
        "added",
        "revised",
        "withdrawn",
    ];

    public static readonly string[] PeriodColumns = ["indicator", "release", "period", "label"];

    public static readonly string[] IssueColumns =
    [
        "indicator",
        "release",
        "severity",
        "line",
        "field",
        "raw",
        "code",
        "reason",
    ];

    /// <summary>The rest, such as limits, have a column only in the files that need it.</summary>
    public static readonly string[] FigureColumns = ["area", "period", "release", "value", "status"];

    public static readonly string[] OptionalFigureColumns =
    [
        "breakdown",
        "lower",
        "upper",
        "numerator",
        "denominator",
        "marker",
        "note",
    ];

    public static CsvWriter Create(string path) =>
        CsvWriter.Create(
            new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            new CsvWriterOptions
            {
                NewLine = "\n",
                CommentPrefix = '#',
                FormatProvider = CultureInfo.InvariantCulture,
            },
            leaveOpen: false
        );

    public static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
