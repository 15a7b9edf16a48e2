using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Census;

/// <summary>
/// The two heading rows of a table of counts: the upper one names the group of people, the lower one what they are
/// counted by. Where both agree, a column's group and heading are known.
/// </summary>
internal sealed class CensusColumns
{
    private readonly Dictionary<(Breakdown Group, string Heading), int> columns = [];

    private CensusColumns(int count, int? code)
    {
        Count = count;
        Code = code;
    }

    public int Count { get; }

    /// <summary>Where the codes of the areas stand; null in a table that has only their names.</summary>
    public int? Code { get; }

    public IReadOnlyCollection<Breakdown> Groups => [.. columns.Keys.Select(key => key.Group).Distinct()];

    /// <summary>Headings of the upper row that are no group that is known.</summary>
    public IReadOnlyList<string> Unknown { get; private init; } = [];

    /// <summary>The first heading that stands twice in one group; null when none does.</summary>
    public string? Repeated { get; private set; }

    /// <summary>The column of a group's count; null when the table has none.</summary>
    public int? Find(Breakdown group, string heading) =>
        columns.TryGetValue((group, SeriesTitles.Folded(heading)), out var at) ? at : null;

    /// <summary>Reads the headings; null when the first two rows are none of such a table.</summary>
    public static CensusColumns? Of(CsvRow upper, CsvRow lower)
    {
        if (upper.Fields.Length != lower.Fields.Length)
            return null;
        var header = new CsvHeader(upper.Fields);
        var code = header.Find("local_authority_code", "area code", "code");
        var first = code is null ? 1 : 2;
        if (upper.Fields.Length <= first || CensusGroups.Of(upper.Fields[first]) != Breakdown.Total)
            return null;
        var read = new CensusColumns(upper.Fields.Length, code)
        {
            Unknown = [.. upper.Fields.Skip(first).Where(word => CensusGroups.Of(word) is null).Distinct()],
        };
        for (var at = first; at < upper.Fields.Length; at++)
            if (
                CensusGroups.Of(upper.Fields[at]) is { } group
                && !read.columns.TryAdd((group, SeriesTitles.Folded(lower.Fields[at])), at)
            )
                read.Repeated ??= $"{upper.Fields[at]}, {lower.Fields[at]}";
        return read;
    }
}
