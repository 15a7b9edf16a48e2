namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A title that a publisher has given a series.</summary>
/// <param name="Title">As written in the files; compared without regard to case and repeated blanks.</param>
/// <param name="Breakdown">The key of the breakdown it stands for; <c>total</c> for everybody.</param>
public sealed record SeriesTitle(string Title, string Breakdown);
