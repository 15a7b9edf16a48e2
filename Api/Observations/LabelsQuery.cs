using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Reads <c>labels</c>.</summary>
public static class LabelsQuery
{
    public static Labels Read(QueryReader query) =>
        query.Choice(Parameters.Labels) is { } text
            ? Enum.Parse<Labels>(text, ignoreCase: true)
            : Labels.Both;
}
