namespace RoadmapIndicators.Tests.Postgres;

/// <summary>Writes progress where the runner shows it.</summary>
public sealed class TestProgress : IProgress<string>
{
    public void Report(string value) => TestContext.Progress.WriteLine(value);
}
