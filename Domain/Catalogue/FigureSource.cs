namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A publisher's way of giving figures out, and when we ask for them.</summary>
/// <param name="Name">Its name on the command line and in <see cref="SourceSeries.Source"/>, such as <c>ons-els</c>.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Description">What it holds, in our words.</param>
/// <param name="AskAt">Where a person finds it or asks for it; null where there is no such place.</param>
/// <param name="PromisedFrequency">How often something new is promised; null where nothing is.</param>
/// <param name="Schedule">When the worker asks; null for what is loaded by hand.</param>
public sealed record FigureSource(
    string Name,
    string Title,
    string Publisher,
    string Description,
    string? AskAt,
    PromisedFrequency? PromisedFrequency,
    SourceSchedule? Schedule
);
