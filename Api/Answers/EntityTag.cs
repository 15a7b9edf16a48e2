using System.Globalization;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Names the state that an answer is a function of.</summary>
public static class EntityTag
{
    /// <summary>
    /// The numbers of the editions behind the answer, and the method version. The times at which the editions were
    /// made go in as well, so that a rebuilt database, whose numbers start again, is not taken for the old one.
    /// </summary>
    public static string Of(params ReadOnlySpan<EditionEntry?> behind)
    {
        var numbers = new List<string>(behind.Length + 2);
        var times = 17L;
        foreach (var entry in behind)
        {
            numbers.Add((entry?.Edition ?? 0).ToString(CultureInfo.InvariantCulture));
            times = unchecked(times * 31 + (entry?.MadeAt.UtcTicks ?? 0));
        }
        numbers.Add("m" + MethodVersion.Current);
        return string.Join('.', numbers)
            + "-"
            + (times & 0xFFFFFFFFFF).ToString("x", CultureInfo.InvariantCulture);
    }
}
