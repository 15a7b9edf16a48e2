namespace RoadmapIndicators.Domain;

/// <summary>A closed interval on the real line, both limits included. Infinite limits are allowed.</summary>
public readonly record struct Interval
{
    /// <exception cref="ArgumentException">A limit is not a number, or they are the wrong way round.</exception>
    public Interval(double lower, double upper)
    {
        if (double.IsNaN(lower) || double.IsNaN(upper) || lower > upper)
            throw new ArgumentException($"Not an interval: {lower} to {upper}.");
        Lower = lower;
        Upper = upper;
    }

    public double Lower { get; }

    public double Upper { get; }

    public double Width => Upper - Lower;

    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>Whether the two share a point; touching limits do.</summary>
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>The interval cut off at the bounds; wholly outside, it shrinks to the nearer bound.</summary>
    public Interval ClippedTo(double floor, double ceiling) =>
        new(Math.Clamp(Lower, floor, ceiling), Math.Clamp(Upper, floor, ceiling));

    public void Deconstruct(out double lower, out double upper) => (lower, upper) = (Lower, Upper);
}
