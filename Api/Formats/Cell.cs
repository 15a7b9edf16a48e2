namespace RoadmapIndicators.Api.Formats;

/// <summary>One cell of a table: a text, a number or a day, as its column says, or nothing.</summary>
public readonly record struct Cell(string? Text, decimal? Number, double? Calculated, DateOnly? Day)
{
    public static Cell Of(string? text) => new(text, null, null, null);

    public static Cell Of(decimal? number) => new(null, number, null, null);

    public static Cell Of(double? number) => new(null, null, number, null);

    public static Cell Of(DateOnly? day) => new(null, null, null, day);
}
