using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>
/// Follows what loaders do to one database by the statements that the server logs as they begin. A server that is asked
/// to log them says so before it does them, so that the last line tells where a killed load was.
/// </summary>
public sealed partial class LoadWatch : IDisposable
{
    /// <summary>The server's <c>log_line_prefix</c>: the time, the session and the database.</summary>
    public const string LinePrefix = "%m|%p|%d|";

    private readonly FileStream log;
    private readonly string database;
    private readonly StringBuilder rest = new();
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly Dictionary<string, LoadPhase> sessions = new(StringComparer.Ordinal);
    private readonly List<Step> steps = [];

    /// <summary>A session entered a phase.</summary>
    /// <param name="At">When, by the clock of this machine.</param>
    /// <param name="Phase">Which.</param>
    /// <param name="Nth">How often any session had entered it by then, from 1.</param>
    public sealed record Step(DateTime At, LoadPhase Phase, int Nth);

    /// <param name="logFile">The server's log.</param>
    /// <param name="database">The database that is loaded into.</param>
    public LoadWatch(string logFile, string database)
    {
        this.database = database;
        log = new FileStream(logFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Seek(0, SeekOrigin.End);
    }

    /// <summary>All that was seen, in order; one step of starting whatever number of sessions start.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>When anything was asked of the server last.</summary>
    public DateTime LastAsked { get; private set; }

    /// <summary>What was entered last; null before anything was asked of the server.</summary>
    public LoadPhase? Now => steps.Count == 0 ? null : steps[^1].Phase;

    /// <summary>Reads what the server has logged since.</summary>
    public void Look()
    {
        int read;
        while ((read = log.Read(buffer)) > 0)
            rest.Append(Encoding.UTF8.GetString(buffer, 0, read));
        var text = rest.ToString();
        var complete = text.LastIndexOf('\n') + 1;
        if (complete == 0)
            return;
        rest.Clear().Append(text, complete, text.Length - complete);
        foreach (var line in text[..complete].Split('\n'))
            if (
                Statement().Match(line) is { Success: true } match
                && match.Groups["database"].Value == database
            )
                Take(match);
    }

    public void Dispose() => log.Dispose();

    private void Take(Match match)
    {
        LastAsked = DateTime.ParseExact(
            match.Groups["time"].Value,
            "yyyy-MM-dd HH:mm:ss.fff",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
        var session = match.Groups["session"].Value;
        var known = sessions.TryGetValue(session, out var before);
        var phase = Next(known ? before : LoadPhase.Starting, match.Groups["text"].Value);
        sessions[session] = phase;
        if (known ? phase != before : steps.Count == 0)
            steps.Add(new(LastAsked, phase, steps.Count(step => step.Phase == phase) + 1));
    }

    // At the first figure of a file the lock of publication is tried; once it is read the lock is waited for, unless the
    // figures went to the store under it.
    private static LoadPhase Next(LoadPhase now, string statement)
    {
        bool Begins(string text) => statement.StartsWith(text, StringComparison.OrdinalIgnoreCase);
        if (Begins("select pg_try_advisory_xact_lock"))
            return LoadPhase.Reading;
        return now switch
        {
            LoadPhase.Reading when Begins("copy store.observation") => LoadPhase.Copying,
            LoadPhase.Reading when Begins("select pg_advisory_xact_lock") => LoadPhase.Checking,
            LoadPhase.Copying => LoadPhase.Checking,
            LoadPhase.Checking when Begins("with held") => LoadPhase.Reviewing,
            LoadPhase.Checking or LoadPhase.Reviewing when Begins("insert into store.") =>
                LoadPhase.Publishing,
            LoadPhase.Checking or LoadPhase.Reviewing or LoadPhase.Publishing when Begins("commit") =>
                LoadPhase.Committing,
            LoadPhase.Committing => LoadPhase.Between,
            _ => now,
        };
    }

    [GeneratedRegex(
        @"^(?<time>[0-9-]+ [0-9:.]+) UTC\|(?<session>[0-9]+)\|(?<database>[^|]*)\|LOG:  (?:statement|execute [^:]*): (?<text>.*)$"
    )]
    private static partial Regex Statement();
}
