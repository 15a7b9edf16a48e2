using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>What one published scheme says, in its own words, with the numbers it said it from.</summary>
/// <param name="Name">The scheme's name in addresses and answers.</param>
/// <param name="Version">The edition of the scheme that the rules were taken from.</param>
/// <param name="Category">The scheme's category, in camel case; never shown without the inputs.</param>
/// <param name="Inputs">The numbers that decided, by name; a number the scheme could not form is absent.</param>
/// <param name="Reason">Why the scheme's usual rule did not apply, if it did not.</param>
public sealed record SchemeVerdict(
    string Name,
    string Version,
    string Category,
    ImmutableArray<SchemeInput> Inputs,
    Refusal? Reason
)
{
    internal static SchemeVerdict Of<TCategory>(
        string name,
        string version,
        TCategory category,
        Refusal? reason,
        params ReadOnlySpan<(string Name, double? Value)> inputs
    )
        where TCategory : struct, Enum
    {
        var known = ImmutableArray.CreateBuilder<SchemeInput>(inputs.Length);
        foreach (var (input, value) in inputs)
            if (value is { } number && double.IsFinite(number))
                known.Add(new SchemeInput(input, number));
        var word = category.ToString();
        return new SchemeVerdict(
            name,
            version,
            char.ToLowerInvariant(word[0]) + word[1..],
            known.ToImmutable(),
            reason
        );
    }
}
