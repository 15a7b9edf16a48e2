using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Sources;

/// <summary>A source that figures come through, and how it does.</summary>
/// <param name="Name">Its name in addresses and in <c>source</c> of releases and indicators.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="Publisher">Who publishes it; null where the catalogue does not say.</param>
/// <param name="Description">What it holds; null where the catalogue does not say.</param>
/// <param name="AskAt">Where a person finds it or asks for it.</param>
/// <param name="Indicators">The indicators that come through it, by slug.</param>
/// <param name="Schedule">When the publisher is asked; null for what is loaded by hand.</param>
/// <param name="PromisedFrequency">How often something new is promised; null where nothing is.</param>
/// <param name="LastSuccess">When it was last asked without a failure, in universal time.</param>
/// <param name="LastAttempt">When it was last asked, and what came of it; null where it never was.</param>
/// <param name="NextRun">When it is asked next, in universal time; null where no worker has it on its schedule.</param>
/// <param name="FailingSince">Since when asking has failed, in universal time; null while it works.</param>
/// <param name="Held">Releases that wait for review.</param>
/// <param name="Releases">What became of its releases, counted.</param>
/// <param name="NewestPublishedOn">The day of the newest release that was taken.</param>
/// <param name="Age">How old that is, held against what was promised.</param>
public sealed record SourceAnswer(
    string Name,
    string Title,
    string? Publisher,
    string? Description,
    string? AskAt,
    IReadOnlyList<string> Indicators,
    ScheduleAnswer? Schedule,
    PromisedFrequency? PromisedFrequency,
    DateTime? LastSuccess,
    SourceAttempt? LastAttempt,
    DateTime? NextRun,
    DateTime? FailingSince,
    int Held,
    ReleaseCounts Releases,
    DateOnly? NewestPublishedOn,
    SourceAge Age
);
