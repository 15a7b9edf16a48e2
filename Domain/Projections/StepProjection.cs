namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// One of the named alternatives to the default, fitted to a series on equal steps. Uncalibrated: its limits
/// are those of the method, and too narrow on short series.
/// </summary>
public sealed record StepProjection
{
    private readonly Func<int, Prediction> predict;

    private StepProjection(ProjectionMethod method, Func<int, Prediction> predict)
    {
        Method = method;
        this.predict = predict;
    }

    public ProjectionMethod Method { get; }

    /// <summary>The prediction so many whole steps ahead, on the scale of the values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not at least one step.</exception>
    public Prediction At(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return predict(steps);
    }

    /// <summary>Fits a named method.</summary>
    /// <param name="method">
    /// Any but <see cref="ProjectionMethod.LogitDampedDrift"/>, which is part of the default; for it put the
    /// values on the logit scale and ask for damped drift.
    /// </param>
    /// <param name="values">Finite values on equal steps, oldest first.</param>
    /// <returns>The projection, or that the method needs more values.</returns>
    /// <exception cref="ArgumentException">A value is not finite, or the method has no fit of its own.</exception>
    public static Calculated<StepProjection> Fit(ProjectionMethod method, ReadOnlySpan<double> values)
    {
        switch (method)
        {
            case ProjectionMethod.NoChange:
                return Walk(values, 2, walk => steps => walk.NoChange(steps), method);
            case ProjectionMethod.Drift:
                return Walk(values, 3, walk => steps => walk.WithDrift(steps).Value, method);
            case ProjectionMethod.DampedDrift:
                return Walk(values, 3, walk => steps => walk.WithDampedDrift(steps).Value, method);
            case ProjectionMethod.Theta:
                var theta = Theta.Fit(values);
                return theta.HasValue ? new StepProjection(method, theta.Value.At) : theta.Reason!.Value;
            case ProjectionMethod.Holt:
                return Smoothed(SmoothingSearch.Holt(values), method);
            case ProjectionMethod.DampedHolt:
                return Smoothed(SmoothingSearch.DampedHolt(values), method);
            default:
                throw new ArgumentException($"{method} is not fitted by itself.", nameof(method));
        }
    }

    private static Calculated<StepProjection> Walk(
        ReadOnlySpan<double> values,
        int fewest,
        Func<RandomWalk, Func<int, Prediction>> predict,
        ProjectionMethod method
    )
    {
        if (values.Length < fewest)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        return new StepProjection(method, predict(RandomWalk.OnEqualSteps(values).Value));
    }

    private static Calculated<StepProjection> Smoothed(
        Calculated<Smoothing> smoothing,
        ProjectionMethod method
    ) => smoothing.HasValue ? new StepProjection(method, smoothing.Value.At) : smoothing.Reason!.Value;
}
