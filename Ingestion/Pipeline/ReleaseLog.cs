using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Writes and reads the record of releases.</summary>
internal static class ReleaseLog
{
    /// <summary>What is known of a release when it is recorded.</summary>
    public sealed record Entry(
        string Source,
        short? IndicatorId,
        string Title,
        ReceivedFile File,
        string Licence,
        ReleaseStatus Status,
        string? Reason,
        int Rows,
        int Quarantined
    )
    {
        /// <summary>The number that was taken for it; null for the next.</summary>
        public long? Number { get; init; }
    }

    /// <summary>Records a release; gives its number.</summary>
    public static Task<long> AddAsync(
        NpgsqlConnection connection,
        Entry entry,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                """
                insert into store.release (release_id, source, indicator_id, title, published_on, retrieved_at,
                    checksum, licence, url, file, status, reason, rows_read, rows_quarantined, recorded_at)
                overriding system value
                values (coalesce(@Number, nextval(pg_get_serial_sequence('store.release', 'release_id'))), @Source, @IndicatorId, @Title,
                    @PublishedOn, @RetrievedAt, @Checksum, @Licence, @Url, @Name, @Status, @Reason, @Rows,
                    @Quarantined, @now)
                returning release_id
                """,
                new
                {
                    entry.Number,
                    entry.Source,
                    entry.IndicatorId,
                    Title = StoredText.Clean(entry.Title),
                    entry.File.PublishedOn,
                    entry.File.RetrievedAt,
                    entry.File.Checksum,
                    entry.Licence,
                    entry.File.Url,
                    entry.File.Name,
                    Status = Name(entry.Status),
                    Reason = entry.Reason is null ? null : StoredText.Clean(entry.Reason),
                    entry.Rows,
                    entry.Quarantined,
                    now,
                },
                cancellationToken: cancel
            )
        );

    /// <summary>Takes the next number of a release that will be recorded.</summary>
    public static Task<long> NextNumberAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<long>(
            new CommandDefinition(
                "select nextval(pg_get_serial_sequence('store.release', 'release_id'))",
                cancellationToken: cancel
            )
        );

    /// <summary>Keeps the rows that could not be read, and the flags, in the order of the file.</summary>
    public static async Task AddIssuesAsync(
        NpgsqlConnection connection,
        long release,
        IReadOnlyList<Reading> issues,
        CancellationToken cancel
    )
    {
        if (issues.Count == 0)
            return;
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy store.release_issue (release_id, issue, severity, line, field, raw, code, reason)
            from stdin (format binary)
            """,
            cancel
        );
        for (var i = 0; i < issues.Count; i++)
        {
            var (severity, line, field, raw, code, reason) = issues[i] switch
            {
                Reading.Quarantined q => ("quarantined", q.Line, q.Field, q.Raw, q.Code, q.Reason),
                Reading.Flag f => ("flag", f.Line, f.Field, f.Raw, f.Code, f.Reason),
                var other => throw new InvalidOperationException($"{other} is not an issue."),
            };
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(release, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(i + 1, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(severity, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(line, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(StoredText.Raw(field), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(StoredText.Raw(raw), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(code, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(StoredText.Clean(reason), NpgsqlDbType.Text, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    /// <summary>A release that is on record.</summary>
    public sealed record Known(long ReleaseId, string Status, string? Reason)
    {
        public ReleaseStatus Is => Enum.Parse<ReleaseStatus>(Status, ignoreCase: true);
    }

    /// <summary>The newest record of these bytes, of this day and for this indicator; null when there is none.</summary>
    public static Task<Known?> FindAsync(
        NpgsqlConnection connection,
        string source,
        ReceivedFile file,
        short? indicator,
        CancellationToken cancel
    ) =>
        connection.QueryFirstOrDefaultAsync<Known?>(
            new CommandDefinition(
                """
                select release_id, status, reason
                from store.release
                where source = @source and checksum = @Checksum and published_on = @PublishedOn
                    and indicator_id is not distinct from @indicator
                order by release_id desc
                limit 1
                """,
                new
                {
                    source,
                    file.Checksum,
                    file.PublishedOn,
                    indicator,
                },
                cancellationToken: cancel
            )
        );

    /// <summary>The day of the newest release that was taken for an indicator; null when there is none.</summary>
    public static Task<DateOnly?> NewestAsync(
        NpgsqlConnection connection,
        short indicator,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<DateOnly?>(
            new CommandDefinition(
                """
                select max(published_on)
                from store.release
                where indicator_id = @indicator and status in ('published', 'unchanged')
                """,
                new { indicator },
                cancellationToken: cancel
            )
        );

    /// <summary>Gives a release its new state after review or when another overtakes it.</summary>
    public static Task SetStatusAsync(
        NpgsqlConnection connection,
        long release,
        ReleaseStatus status,
        string reason,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                "update store.release set status = @status, reason = @reason where release_id = @release",
                new
                {
                    release,
                    status = Name(status),
                    reason = StoredText.Clean(reason),
                },
                cancellationToken: cancel
            )
        );

    /// <summary>Closes the held releases of an indicator that a newer one has overtaken.</summary>
    public static Task SupersedeHeldAsync(
        NpgsqlConnection connection,
        short indicator,
        long release,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                update store.release
                set status = 'superseded', reason = reason || ' Overtaken by the release of '
                    || (select published_on from store.release where release_id = @release) || '.'
                where indicator_id = @indicator and status = 'held' and release_id < @release
                """,
                new { indicator, release },
                cancellationToken: cancel
            )
        );

    /// <summary>The short key of an indicator, made when it is the first time.</summary>
    public static Task<short> IndicatorIdAsync(
        NpgsqlConnection connection,
        string slug,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<short>(
            new CommandDefinition(
                """
                with made as (
                    insert into store.indicator (slug)
                    select @slug where not exists (select from store.indicator where slug = @slug)
                    returning indicator_id
                )
                select indicator_id from made
                union all
                select indicator_id from store.indicator where slug = @slug
                """,
                new { slug },
                cancellationToken: cancel
            )
        );

    /// <summary>The name in the database and in answers.</summary>
    public static string Name(ReleaseStatus status) => status.ToString().ToLowerInvariant();
}
