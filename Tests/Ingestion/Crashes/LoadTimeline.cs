namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>How long an undisturbed load was at each of its phases, as measured a moment ago.</summary>
/// <param name="Stretches">In order, without a gap.</param>
public sealed record LoadTimeline(IReadOnlyList<LoadTimeline.Stretch> Stretches)
{
    /// <summary>The time between two steps.</summary>
    /// <param name="Phase">Of the step that begins it.</param>
    /// <param name="Nth">Which of that phase it is, from 1.</param>
    /// <param name="Length">How long it was.</param>
    public sealed record Stretch(LoadPhase Phase, int Nth, TimeSpan Length);

    /// <summary>A moment within a load.</summary>
    /// <param name="Phase">The phase after whose beginning it comes; the load's own where that is the first.</param>
    /// <param name="Nth">Which of that phase, from 1.</param>
    /// <param name="After">How long after.</param>
    public sealed record Moment(LoadPhase Phase, int Nth, TimeSpan After);

    /// <param name="steps">What was seen of the load, at least one step.</param>
    /// <param name="end">When it was done.</param>
    public static LoadTimeline Of(IReadOnlyList<LoadWatch.Step> steps, DateTime end) =>
        new([
            .. steps.Select(
                (step, i) =>
                    new Stretch(step.Phase, step.Nth, (i + 1 < steps.Count ? steps[i + 1].At : end) - step.At)
            ),
        ]);

    public TimeSpan Length => TimeSpan.FromTicks(Stretches.Sum(stretch => stretch.Length.Ticks));

    /// <summary>Every moment of the load is as likely as any other.</summary>
    public Moment AnyMoment(Random random) => new(LoadPhase.Starting, 1, Length * random.NextDouble());

    /// <summary>Every phase is as likely as any other, and every moment in it, so that short ones are met too.</summary>
    public Moment MomentOfAnyPhase(Random random)
    {
        var phases = Stretches.Select(stretch => stretch.Phase).Distinct().ToList();
        var phase = phases[random.Next(phases.Count)];
        var of = Stretches.Where(stretch => stretch.Phase == phase).ToList();
        var left = TimeSpan.FromTicks(of.Sum(stretch => stretch.Length.Ticks)) * random.NextDouble();
        foreach (var stretch in of)
        {
            if (left < stretch.Length)
                return new(phase, stretch.Nth, left);
            left -= stretch.Length;
        }
        return new(phase, of[^1].Nth, of[^1].Length);
    }
}
