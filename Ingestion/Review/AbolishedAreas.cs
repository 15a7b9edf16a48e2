namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds areas that had been replaced before the period began, listed beside the areas that took their place: whoever
/// sums the file counts those places twice.
/// </summary>
public static class AbolishedAreas
{
    public static Finding? Flag(ReviewedGroup group, ReviewedRelease release)
    {
        if (group.Periods.LastOrDefault(period => period.IsReleased) is not { } newest)
            return null;
        var listed = Enumerable
            .Range(0, group.Areas.Count)
            .Where(i => !double.IsNaN(newest.Released[i]))
            .Select(i => group.Areas[i])
            .ToHashSet();
        var abolished = listed
            .Select(code => release.Areas.Find(code))
            .Where(area => area?.ValidTo < newest.Period.Start && area.Successors.Any(listed.Contains))
            .OrderBy(area => area!.Code)
            .ToList();
        if (abolished.Count == 0)
            return null;
        var examples = string.Join(
            ", ",
            abolished
                .Take(3)
                .Select(area =>
                    $"{area!.Name} beside {string.Join(" and ", area.Successors.Where(listed.Contains).Select(release.Areas.NameOf))}"
                )
        );
        return new(
            "abolishedBesideSuccessors",
            $"{abolished.Count} area{(abolished.Count == 1 ? "" : "s")} replaced before {newest.Period.Label} stand{(abolished.Count == 1 ? "s" : "")} beside the successors{FindingText.Of(group)}: {examples}. Do not count a place twice."
        );
    }
}
