namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>How often a publisher promises something new.</summary>
public sealed record PromisedFrequency
{
    /// <summary>No publisher's promise spans more than ten years, as the census does.</summary>
    public const int MostDays = 4000;

    /// <param name="words">The promise as people say it, such as "three times a year".</param>
    /// <param name="days">The longest time from one release to the next that keeps it, in days, 1 to 4,000.</param>
    /// <exception cref="ArgumentException">No words, or days out of bounds.</exception>
    public PromisedFrequency(string words, int days)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        Words = words;
        Days = days;
    }

    public string Words { get; }

    public int Days { get; }
}
