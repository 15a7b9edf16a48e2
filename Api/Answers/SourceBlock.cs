using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Where the figures of an answer come from.</summary>
/// <param name="Publisher">Who produces them.</param>
/// <param name="Title">What they are taken from: the release's title, else the data set's.</param>
/// <param name="ReleasedOn">When the newest of them were published; null while none are held.</param>
/// <param name="RetrievedAt">When that release was fetched or read.</param>
/// <param name="Licence">Their licence.</param>
/// <param name="Url">Where a reader finds them.</param>
/// <param name="Citation">All of this in one line, for a report.</param>
/// <param name="Source">The source they came through, as in <c>/v1/releases?source=</c>.</param>
/// <param name="Release">The newest release behind them: <c>/v1/releases/{id}</c>. Each figure names its own.</param>
[JsonConverter(typeof(SourceBlockConverter))]
public sealed record SourceBlock(
    string Publisher,
    string Title,
    DateOnly? ReleasedOn,
    DateTimeOffset? RetrievedAt,
    string Licence,
    string? Url,
    string Citation,
    string? Source,
    long? Release
)
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="entry">The edition that last changed its figures; null while none are held.</param>
    public static SourceBlock Of(Indicator indicator, EditionEntry? entry)
    {
        var release = entry?.Release;
        var title = release?.Title ?? indicator.Dataset;
        var url = indicator.Url ?? release?.Url;
        var citation = entry is null
            ? $"{indicator.Publisher}, {title}. {indicator.Licence}. No figures held."
            : $"{indicator.Publisher}, {title}, published {entry.Date:d MMMM yyyy}"
                + $"{(url is null ? "" : $", {url}")}. {release!.Licence}. Edition {entry.Edition}.";
        return new SourceBlock(
            indicator.Publisher,
            title,
            entry?.Date,
            release?.RetrievedAt,
            release?.Licence ?? indicator.Licence,
            url,
            citation,
            release?.Source,
            release?.Id
        );
    }
}
