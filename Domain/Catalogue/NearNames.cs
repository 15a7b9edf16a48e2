namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>Finds what somebody may have meant by a name that is not known.</summary>
public static class NearNames
{
    /// <summary>
    /// The known names nearest to the one asked for, nearest first: those that begin with it, and those that differ
    /// from it in few letters (a third of its length at the most). Case does not matter.
    /// </summary>
    /// <param name="asked">The name that was not found.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="most">How many to give back at the most.</param>
    /// <returns>Empty when nothing is near.</returns>
    public static IReadOnlyList<string> To(string asked, IEnumerable<string> known, int most = 3)
    {
        // A name longer than any real one is not a typing error, and comparing it would cost time for nothing.
        if (asked.Length is 0 or > 100)
            return [];
        var farthest = Math.Max(1, asked.Length / 3);
        return
        [
            .. known
                .Distinct(StringComparer.Ordinal)
                .Select(name => (name, distance: Distance(asked, name)))
                .Where(near => near.distance <= farthest)
                .OrderBy(near => near.distance)
                .ThenBy(near => near.name, StringComparer.Ordinal)
                .Take(most)
                .Select(near => near.name),
        ];
    }

    /// <summary>Letters to add, drop, change or swap with a neighbour; a beginning of the name counts as one, case as none.</summary>
    private static int Distance(string asked, string name)
    {
        if (name.Equals(asked, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (asked.Length > 1 && name.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
            return 1;
        var rows = new int[asked.Length + 1, name.Length + 1];
        for (var i = 0; i <= asked.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= name.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= asked.Length; i++)
        for (var j = 1; j <= name.Length; j++)
        {
            var change = Same(asked[i - 1], name[j - 1]) ? 0 : 1;
            rows[i, j] = Math.Min(
                Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1),
                rows[i - 1, j - 1] + change
            );
            if (i > 1 && j > 1 && Same(asked[i - 1], name[j - 2]) && Same(asked[i - 2], name[j - 1]))
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }
        return rows[asked.Length, name.Length];
    }

    private static bool Same(char one, char other) =>
        char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
