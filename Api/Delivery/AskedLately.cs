namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// Remembers which questions were asked lately, in a fixed amount of memory. An answer is worth keeping when it is
/// asked for again: most of those that a crawler or a report run asks for never are.
/// </summary>
public sealed class AskedLately
{
    private const int Places = 1 << 16;

    private readonly int[] seen = new int[Places];

    /// <summary>Whether a question was asked before, and remembers that it was asked now.</summary>
    /// <remarks>
    /// Questions that fall on one place put one another out, and two of one hash pass for one: either only keeps an
    /// answer later or sooner than it would be.
    /// </remarks>
    public bool Again(AnswerKey key)
    {
        var hash = key.GetHashCode();
        ref var place = ref seen[hash & (Places - 1)];
        if (Volatile.Read(ref place) == hash)
            return true;
        Volatile.Write(ref place, hash);
        return false;
    }
}
