namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>
/// Publishers' own files, where a folder of them stands beside the clone (<c>../shared/publisher-files</c>) or is named
/// by ROADMAP_PUBLISHER_FILES. They are not part of the project; without them these tests are left out.
/// </summary>
public static class GenuineFiles
{
    public static string Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("ROADMAP_PUBLISHER_FILES") is { Length: > 0 } named)
                return named;
            for (
                var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
                folder is not null;
                folder = folder.Parent
            )
            {
                var beside = Path.Combine(folder.FullName, "shared", "publisher-files");
                if (Directory.Exists(beside))
                    return beside;
            }
            Assert.Ignore("No publishers' files stand beside this clone.");
            return "";
        }
    }
}
