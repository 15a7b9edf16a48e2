namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>Folders with a stated mode, whatever the umask is.</summary>
public static class PrivateFolder
{
    /// <summary>For this user alone.</summary>
    public const UnixFileMode Closed =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Others may pass through and read what names they know, not list or change it.</summary>
    public const UnixFileMode Enterable = Closed | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>With this too, others may list the names.</summary>
    public const UnixFileMode Listable = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Makes the folder where it is not there yet; one that exists keeps its mode.</summary>
    public static void Make(string folder, UnixFileMode mode)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, mode);
    }

    /// <summary>Removes a folder and what is in it, where it is there.</summary>
    public static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
