namespace RoadmapIndicators.Tests.Ingestion;

/// <summary>
/// Files as publishers put them out. They are no part of the repository; tests of category <see cref="Category"/> read
/// them where a folder <c>publisher-files</c> lies beside the clone or in a folder beside it, and are skipped elsewhere.
/// </summary>
internal static class GenuineFiles
{
    public const string Category = "GenuineFiles";

    private static readonly string? Root = Find();

    /// <summary>A folder of the files, such as <c>ons-els</c>; ends the test as skipped where there is none.</summary>
    public static string Folder(string name)
    {
        Assume.That(Root, Is.Not.Null, "There are no genuine files here.");
        return Path.Combine(Root!, name);
    }

    private static string? Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            foreach (var near in Neighbours(folder))
                if (
                    Path.Combine(near, "publisher-files") is var files
                    && Directory.Exists(Path.Combine(files, "ons-els"))
                )
                    return files;
        return null;
    }

    private static IEnumerable<string> Neighbours(DirectoryInfo folder) =>
        [
            folder.FullName,
            .. Directory.EnumerateDirectories(
                folder.FullName,
                "*",
                new EnumerationOptions { IgnoreInaccessible = true }
            ),
        ];
}
