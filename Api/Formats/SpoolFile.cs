namespace RoadmapIndicators.Api.Formats;

/// <summary>A file for what must be whole before it is sent. It is gone when it is closed.</summary>
internal static class SpoolFile
{
    public static FileStream Create() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 64 * 1024,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
}
