using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// Where the request that makes an answer leaves it for those that ask the same meanwhile and later. A feature of the
/// request; without one nothing is kept.
/// </summary>
/// <param name="cache">Whose slot it is.</param>
/// <param name="key">What was asked.</param>
/// <param name="state">The state of the figures when the making began, or an older one.</param>
/// <param name="stale">What was kept of the same question before; null where nothing was.</param>
/// <param name="isAdmitted">Whether the answer is worth keeping even if nobody else waits for it.</param>
public sealed class AnswerSlot(
    AnswerCache cache,
    AnswerKey key,
    EditionHistory state,
    KeptAnswer? stale,
    bool isAdmitted
)
{
    private volatile bool isWanted = isAdmitted || stale is not null;
    private readonly TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the answer is kept, or when it is clear that it will not be.</summary>
    public Task Made => made.Task;

    /// <summary>Whether the answer is worth keeping.</summary>
    public bool IsWanted => isWanted;

    /// <summary>Another waits for the answer.</summary>
    public void Want() => isWanted = true;

    /// <summary>What is kept already where it has this tag: it then stands in the new state as well.</summary>
    public KeptAnswer? Again(string tag)
    {
        if (stale is null || stale.Tag != tag)
            return null;
        stale.Renew(state);
        Release();
        return stale;
    }

    /// <summary>Keeps the answer that a response is about to give.</summary>
    public KeptAnswer Keep(HttpContext context, string tag, byte[] bytes)
    {
        var kept = new KeptAnswer(cache, key, context, tag, bytes, state);
        cache.Keep(key, kept);
        Release();
        return kept;
    }

    /// <summary>Lets those go on that wait. Once is enough.</summary>
    public void Release()
    {
        cache.Released(key, this);
        made.TrySetResult();
    }
}
