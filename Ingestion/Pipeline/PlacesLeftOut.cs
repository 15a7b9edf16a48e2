namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Rows that name a place without a code that is its own. Names are no codes ("West Midlands" names four places), so
/// such rows are readable and still cannot be used; one flag for each indicator says which places they were.
/// </summary>
public sealed class PlacesLeftOut
{
    private const int MostNamed = 40;

    private readonly SortedDictionary<
        string,
        (int Rows, int FirstLine, SortedSet<string> Names)
    > byIndicator = new(StringComparer.Ordinal);

    public void Add(string indicator, int line, string name)
    {
        var (rows, firstLine, names) = byIndicator.TryGetValue(indicator, out var known)
            ? known
            : (0, line, new SortedSet<string>(StringComparer.Ordinal));
        names.Add(name);
        byIndicator[indicator] = (rows + 1, firstLine, names);
    }

    public IEnumerable<Reading.Flag> Flags() =>
        byIndicator.Select(pair => new Reading.Flag(
            pair.Key,
            pair.Value.FirstLine,
            "area",
            null,
            "placeWithoutCode",
            $"{pair.Value.Rows} rows name {pair.Value.Names.Count} places without a code of their own and are left out: "
                + string.Join("; ", pair.Value.Names.Take(MostNamed))
                + (pair.Value.Names.Count > MostNamed ? "; …" : ".")
        ));
}
