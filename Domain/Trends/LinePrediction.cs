namespace RoadmapIndicators.Domain.Trends;

/// <summary>What a least-squares line says about one x. Errors and intervals are null for a perfect fit.</summary>
public sealed record LinePrediction
{
    public required double X { get; init; }

    public required double Fit { get; init; }

    /// <summary>Standard error of the mean of all observations at this x.</summary>
    public required double? MeanStandardError { get; init; }

    /// <summary>Standard error of one new observation at this x.</summary>
    public required double? PredictionStandardError { get; init; }

    public required int DegreesOfFreedom { get; init; }

    /// <summary>95 % confidence interval of the mean.</summary>
    public required Interval? Confidence95 { get; init; }

    /// <summary>80 % interval of a new observation.</summary>
    public required Interval? Prediction80 { get; init; }

    /// <summary>95 % interval of a new observation.</summary>
    public required Interval? Prediction95 { get; init; }
}
