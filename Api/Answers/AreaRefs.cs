using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Areas as answers name them by one register, each made once: a ranking names hundreds.</summary>
public sealed class AreaRefs
{
    /// <summary>There are some hundreds of areas; more only come from odd requests.</summary>
    private const int Most = 10_000;

    private static readonly ConditionalWeakTable<AreaRegister, AreaRefs> Known = [];

    private readonly ConcurrentDictionary<AreaCode, AreaRef> byCode = new();
    private readonly AreaRegister areas;

    private AreaRefs(AreaRegister areas) => this.areas = areas;

    public static AreaRefs Of(AreaRegister areas) =>
        Known.GetValue(areas, register => new AreaRefs(register));

    public AreaRef Of(AreaCode code)
    {
        if (byCode.TryGetValue(code, out var known))
            return known;
        var made = new AreaRef(code.Value, areas.NameOf(code), code.Type);
        if (byCode.Count < Most)
            byCode.TryAdd(code, made);
        return made;
    }
}
