namespace RoadmapIndicators.Ingestion.Review;

/// <summary>What a rule has found in a release.</summary>
/// <param name="Code">Short name of the rule, for machines.</param>
/// <param name="Text">What was found, for a data officer who must act on it: periods, how many areas, examples.</param>
public sealed record Finding(string Code, string Text);
