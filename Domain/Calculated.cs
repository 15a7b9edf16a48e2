namespace RoadmapIndicators.Domain;

/// <summary>Either a figure or the reason why there is none. Never both, never neither.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
public readonly record struct Calculated<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal refusal;

    private Calculated(T value)
    {
        this.value = value;
        HasValue = true;
    }

    private Calculated(Refusal refusal) => this.refusal = refusal;

    /// <summary>Whether there is a figure. What was never calculated has none, for want of data.</summary>
    public bool HasValue { get; }

    /// <summary>The figure; asking for it when there is none is a bug.</summary>
    /// <exception cref="InvalidOperationException">There is no figure.</exception>
    public T Value => HasValue ? value! : throw new InvalidOperationException($"Not calculated: {Reason}.");

    /// <summary>Why there is no figure; null when there is one.</summary>
    public Refusal? Reason => HasValue ? null : refusal;

    public static implicit operator Calculated<T>(T value) => new(value);

    public static implicit operator Calculated<T>(Refusal refusal) => new(refusal);

    public override string ToString() => HasValue ? $"{value}" : $"not calculated: {refusal}";
}
