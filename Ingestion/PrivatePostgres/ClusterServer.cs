using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// Makes, starts and stops the server of one cluster. It listens on 127.0.0.1 alone, wants a password, and is
/// told its settings at each start, so a cluster made by an older version of this code gets today's.
/// </summary>
public sealed record ClusterServer(
    ClusterFolder Folder,
    PostgresBinaries Binaries,
    ServerAccount Account,
    Durability Durability
)
{
    public const string User = "roadmap";
    public const string Database = "roadmap";

    private const int Attempts = 5;

    private static readonly string[] Settings =
    [
        "listen_addresses=127.0.0.1",
        // A socket's path may be no longer than some hundred bytes; a clone may lie deeper.
        "unix_socket_directories=",
        "max_connections=150",
        "shared_buffers=128MB",
        "password_encryption=scram-sha-256",
        "timezone=UTC",
        "log_timezone=UTC",
    ];

    private static readonly string[] CarelessSettings =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ];

    /// <summary>Makes the data folder; it appears in its place complete, or not at all.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        var making = Folder.NewMaking();
        PrivateFolder.Make(making, PrivateFolder.Closed);
        var secret = Path.Combine(making, "password");
        var data = Path.Combine(making, "data");
        ClusterFolder.WriteSecret(secret, Folder.Password());
        await Account.OwnAsync(making, cancellation);
        List<string> arguments =
        [
            .. (string[])
                ["--pgdata", data, "--username", User, "--pwfile", secret, "--auth", "scram-sha-256"],
            .. (string[])["--encoding", "UTF8", "--locale", "C", "--no-instructions"],
        ];
        if (Durability == Durability.Careless)
            arguments.Add("--no-sync");
        var made = await Account.RunAsync(Binaries.Initdb, arguments, cancellation);
        if (!made.Succeeded)
            throw new PrivatePostgresException($"{Binaries.Initdb} failed: {made.Complaint}");
        Directory.Move(data, Folder.Data);
        PrivateFolder.Remove(making);
    }

    /// <summary>
    /// The port of the server on this data: of the one that runs and answers, else of one started now.
    /// </summary>
    /// <param name="witness">A file beside the data by which a running server is known as this one's.</param>
    /// <param name="cancellation">Does not break off a start half way: a server is easier to stop once it is up.</param>
    /// <exception cref="PrivatePostgresException">The server does not come up; the message quotes its log.</exception>
    public async Task<int> AttachOrStartAsync(string witness, CancellationToken cancellation)
    {
        await PrepareLogAsync(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            if (await RunningPortAsync(witness, cancellation) is { } running)
                return running;
            // What a crashed server left behind keeps a new one from starting where its pid is in use again.
            File.Delete(Postmaster.FileOf(Folder.Data));
            File.Delete(Folder.LogFile);
            var port = FreePort();
            var started = await Account.RunAsync(
                Binaries.PgCtl,
                [
                    .. (string[])["start", "--wait", "--timeout", "120", "--pgdata", Folder.Data],
                    .. (string[])["--log", Folder.LogFile, "--options", Options(port)],
                ],
                CancellationToken.None
            );
            if (started.Succeeded)
                return port;
            cancellation.ThrowIfCancellationRequested();
            if (attempt == Attempts)
                throw new PrivatePostgresException(
                    $"The private Postgres does not start: {Complaint(started)} (its log is {Folder.LogFile})"
                );
            // Somebody took the port in between; or the last workers of a killed server are still going; or a start
            // whose caller was killed has just come through, and the next round attaches to it.
            await Task.Delay(TimeSpan.FromMilliseconds(300 * attempt), cancellation);
        }
    }

    /// <summary>The port of the server that runs on this data and answers; one that hangs is stopped.</summary>
    private async Task<int?> RunningPortAsync(string witness, CancellationToken cancellation)
    {
        // A server that recovers from a crash, or is being stopped, gets half a minute to make up its mind.
        for (var attempt = 0; attempt < 60; attempt++)
        {
            if (Postmaster.Read(Folder.Data) is not { } running || !running.IsAliveBeside(witness))
                return null;
            if (await AnswersAsync(running.Port, cancellation))
                return running.Port;
            await Task.Delay(500, cancellation);
        }
        await StopAsync();
        return null;
    }

    private async Task PrepareLogAsync(CancellationToken cancellation)
    {
        PrivateFolder.Make(Folder.Log, PrivateFolder.Closed);
        await Account.OwnAsync(Folder.Log, cancellation);
    }

    /// <summary>Removes what earlier makings left; where one still goes on, its caller killed, the next run does.</summary>
    public void RemoveUnfinished()
    {
        foreach (var making in Folder.Makings)
        {
            try
            {
                PrivateFolder.Remove(making);
            }
            catch (IOException)
            {
                // Files appear in it as fast as they go.
            }
        }
    }

    /// <summary>Stops the server where it runs, ending its sessions, and waits until it has written all.</summary>
    public async Task StopAsync()
    {
        var running = Postmaster.Read(Folder.Data);
        string[] stop = ["stop", "--mode", "fast", "--wait", "--timeout", "60", "--pgdata", Folder.Data];
        var stopped = await Account.RunAsync(Binaries.PgCtl, stop, CancellationToken.None);
        // A second Ctrl-C ends pg_ctl before it has said so to the server.
        if (!stopped.Succeeded && File.Exists(Postmaster.FileOf(Folder.Data)))
            await Account.RunAsync(Binaries.PgCtl, stop, CancellationToken.None);
        if (running is not null)
            await running.WaitUntilGoneAsync();
    }

    /// <summary>Whether the server on that port lets us in: with SCRAM, only one that knows our password can.</summary>
    private async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Address(port, "postgres", pooling: false));
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Makes the database of this system where it is not there yet, and answers its connection string.</summary>
    public async Task<string> OpenDatabaseAsync(int port, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(Address(port, "postgres", pooling: false));
        await connection.OpenAsync(cancellation);
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
        {
            Parameters = { new NpgsqlParameter { Value = Database } },
        };
        if (await find.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Database}", connection);
            await create.ExecuteNonQueryAsync(cancellation);
        }
        return Address(port, Database, pooling: true);
    }

    private string Address(int port, string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Database = database,
            Username = User,
            Password = Folder.Password(),
            Pooling = pooling,
            // On the loopback there is nothing to encrypt against, and asking costs a round trip.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            Timeout = 10,
        }.ConnectionString;

    private string Options(int port) =>
        string.Join(
            ' ',
            Settings
                .Concat(Durability == Durability.Careless ? CarelessSettings : [])
                .Select(setting => $"-c {setting}")
                .Prepend(string.Create(CultureInfo.InvariantCulture, $"-p {port}"))
        );

    private string Complaint(ToolResult started)
    {
        var log = File.Exists(Folder.LogFile) ? File.ReadAllText(Folder.LogFile) : "";
        return (log.Length > 0 ? started with { Output = log } : started).Complaint;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
