using System.Globalization;
using System.Security.Cryptography;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// What a cluster keeps, in one folder: <c>data</c> and <c>log</c> (the server's user's), <c>leases</c> and
/// <c>password</c> (this user's).
/// </summary>
public sealed record ClusterFolder(string Path)
{
    private const string MakingPrefix = "making-";

    public string Data => System.IO.Path.Combine(Path, "data");
    public string Log => System.IO.Path.Combine(Path, "log");
    public string LogFile => System.IO.Path.Combine(Log, "server.log");
    public string Leases => System.IO.Path.Combine(Path, "leases");
    public string PasswordFile => System.IO.Path.Combine(Path, "password");

    /// <summary>Folders in which a cluster is being made, or was when the making was killed.</summary>
    public IEnumerable<string> Makings => Directory.GetDirectories(Path, MakingPrefix + "*");

    /// <summary>The major version that made the data; null where no data, or no complete data, is there.</summary>
    public int? Major =>
        File.Exists(System.IO.Path.Combine(Data, "global", "pg_control"))
        && File.Exists(System.IO.Path.Combine(Data, "PG_VERSION"))
        && int.TryParse(
            File.ReadAllText(System.IO.Path.Combine(Data, "PG_VERSION")),
            NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var major
        )
            ? major
            : null;

    /// <summary>
    /// A new folder to make a cluster in, before it is complete and renamed. No two are the same: an initdb whose
    /// caller was killed may still be at work in an earlier one.
    /// </summary>
    public string NewMaking() =>
        System.IO.Path.Combine(Path, MakingPrefix + RandomNumberGenerator.GetHexString(8, lowercase: true));

    /// <summary>The password in its file, made at random where there is none yet.</summary>
    public string Password()
    {
        if (File.Exists(PasswordFile))
            return File.ReadAllText(PasswordFile).Trim();
        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        // Renamed when complete, so a password cut short by a crash is never one that a cluster was made with.
        var side = PasswordFile + ".making";
        File.Delete(side);
        WriteSecret(side, password);
        File.Move(side, PasswordFile);
        return password;
    }

    /// <summary>Writes a new file that only this user can read.</summary>
    public static void WriteSecret(string path, string secret)
    {
        using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }
        );
        using var writer = new StreamWriter(file);
        writer.Write(secret);
    }
}
