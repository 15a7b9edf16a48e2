using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Figures as a dense cube: what JSON-stat is written from. Cells are in the order of their dimensions, the last
/// running fastest, and as many as the product of the sizes; a cell of which nothing is held is null.
/// </summary>
/// <param name="Notes">What a reader of the figures must know.</param>
/// <param name="Dimensions">What the figures are by.</param>
/// <param name="Cells">The figures; read afresh for each pass over them.</param>
public sealed record Cube(
    TableNotes Notes,
    IReadOnlyList<CubeDimension> Dimensions,
    Func<IEnumerable<Observation?>> Cells
)
{
    /// <summary>How many cells there are.</summary>
    public long Size => Dimensions.Aggregate(1L, (size, d) => checked(size * d.Categories.Count));
}
