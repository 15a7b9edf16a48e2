namespace RoadmapIndicators.Api.Vintages;

/// <summary>
/// Which state of the figures is asked for: at most one of the two; neither is the newest. Both stand together only
/// where a page goes on: what was published by a day, and held when the first page was given.
/// </summary>
/// <param name="Edition">As this database served them at an edition.</param>
/// <param name="AsOf">As published by the end of a day in London.</param>
public sealed record Vintage(int? Edition, DateOnly? AsOf)
{
    public static readonly Vintage Newest = new(null, null);
}
