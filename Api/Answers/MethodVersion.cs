using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// The version of the methods behind computed answers. It is raised whenever the same figures would give another
/// answer, and is part of every ETag, so that no client keeps an answer of an older method.
/// </summary>
public static class MethodVersion
{
    public const string Current = MethodRevision.Current;
}
