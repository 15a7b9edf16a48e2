namespace RoadmapIndicators.Api.Questions;

/// <summary>A parameter that an endpoint takes in its query. What is not declared is refused.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Description">What it asks for, for the documentation.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Many">Whether it may be repeated or hold several values parted by commas.</param>
/// <param name="Repeats">Whether it may be repeated, each value holding what commas it likes.</param>
/// <param name="Required">Whether there is no answer without it.</param>
/// <param name="Least">For whole numbers: the least that is taken. Null for texts.</param>
/// <param name="Most">For whole numbers: the most that is taken.</param>
/// <param name="OneOf">The values it takes, where they are few and fixed.</param>
public sealed record QueryParameter(
    string Name,
    string Description,
    string Example,
    bool Many = false,
    bool Repeats = false,
    bool Required = false,
    int? Least = null,
    int? Most = null,
    IReadOnlyList<string>? OneOf = null
)
{
    public bool IsNumber => Least is not null;
}
