namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>When a publisher is asked, by the clock of London.</summary>
public sealed record SourceSchedule
{
    /// <summary>The zone that the times of <see cref="Cron"/> and <see cref="Embargo"/> are told in.</summary>
    public const string TimeZone = "Europe/London";

    /// <summary>When official statistics come out, unless their publisher says otherwise.</summary>
    public static readonly TimeOnly UsualEmbargo = new(9, 30);

    /// <param name="cron">Cron expressions with seconds first, as Quartz reads them; one or more.</param>
    /// <param name="embargo">A release is not taken before this time on its day.</param>
    /// <exception cref="ArgumentException">There is no expression, or one stands twice.</exception>
    public SourceSchedule(IReadOnlyList<string> cron, TimeOnly embargo)
    {
        if (cron.Count == 0)
            throw new ArgumentException("A schedule has at least one cron expression.", nameof(cron));
        if (cron.Distinct(StringComparer.Ordinal).Count() < cron.Count)
            throw new ArgumentException("A cron expression stands twice.", nameof(cron));
        Cron = cron;
        Embargo = embargo;
    }

    public IReadOnlyList<string> Cron { get; }

    public TimeOnly Embargo { get; }

    public bool Equals(SourceSchedule? other) =>
        other is not null
        && Embargo == other.Embargo
        && Cron.SequenceEqual(other.Cron, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Cron.Count, Embargo);
}
