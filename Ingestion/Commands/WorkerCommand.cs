using System.CommandLine;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Quartz;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Calibration;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Ingestion.Webhooks;
using RoadmapIndicators.Ingestion.Worker;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>
/// <c>worker</c>: asks publishers by the catalogue's schedules until it is stopped. Several workers share the work.
/// </summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from")
        {
            Description =
                "Take the files from a folder for each source in here, instead of asking the publishers",
            HelpName = "DIR",
        };
        from.AcceptExistingOnly();
        var now = new Option<bool>("--now")
        {
            Description = "Ask for every scheduled source at once, then by schedule",
        };
        var jobs = Number(
            "--jobs",
            "How many sources to ask at the same time",
            WorkerSettings.UsualJobs,
            1,
            16
        );
        var checkIn = Number(
            "--check-in",
            "Seconds between signs of life; a worker silent for twice as long is taken for dead",
            (int)WorkerSettings.UsualCheckIn.TotalSeconds,
            1,
            600
        );
        var grace = Number(
            "--grace",
            "Seconds that what is under way may go on after a stop",
            (int)WorkerSettings.UsualGrace.TotalSeconds,
            0,
            3600
        );
        var metrics = new Option<Uri?>("--metrics")
        {
            Description = "Serve the worker's metrics there, such as http://127.0.0.1:9464",
            HelpName = "URL",
            CustomParser = result =>
            {
                if (
                    Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url)
                    && url.Scheme == Uri.UriSchemeHttp
                )
                    return url;
                result.AddError(
                    $"'{result.Tokens[0].Value}' is not an address such as http://127.0.0.1:9464."
                );
                return null;
            },
        };
        var webhooks = new Option<string?>("--webhooks")
        {
            Description =
                $"The file that says who is told of releases; {WebhookSettings.Variable} unless said",
            HelpName = "FILE",
        };
        var command = new Command("worker", "Ask publishers by the catalogue's schedules, until stopped")
        {
            from,
            now,
            jobs,
            checkIn,
            grace,
            metrics,
            webhooks,
        };
        command.SetAction(parsed =>
            PublisherClient.StandInProblem is { } problem
                ? JsonOption.BadUsage(problem)
                : Verb.RunAsync(
                    (session, cancel) =>
                        RunAsync(
                            session,
                            new WorkerSettings(
                                Name(),
                                TimeSpan.FromSeconds(parsed.GetValue(checkIn)),
                                parsed.GetValue(jobs),
                                TimeSpan.FromSeconds(parsed.GetValue(grace)),
                                parsed.GetValue(now)
                            ),
                            parsed.GetValue(from)?.FullName,
                            parsed.GetValue(metrics),
                            parsed.GetValue(webhooks)
                                ?? Environment.GetEnvironmentVariable(WebhookSettings.Variable),
                            cancel
                        )
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        StoreSession session,
        WorkerSettings settings,
        string? folder,
        Uri? metrics,
        string? webhooks,
        CancellationToken stop
    )
    {
        if (Subscriptions(webhooks, session.Catalogue) is not { } subscriptions)
            return ExitCode.BadUsage;
        using var logs = LoggerFactory.Create(Logging);
        using var meter = new WorkerMeter();
        using var served = Serve(metrics, out var problem);
        if (problem is not null)
            return await JsonOption.BadUsage(problem);
        var clock = TimeProvider.System;
        using var client = new PublisherClient(clock);
        var load = folder is null
            ? LiveLoads.FromPublishers(
                new PublisherLoad(session.Database, session.Catalogue, session.Loader, client, clock),
                session.Catalogue,
                clock
            )
            : LiveLoads.FromFolder(folder, session.Loader, session.Catalogue, clock);
        var worker = new SourceWorker(
            session.Database,
            session.Catalogue,
            new WorkerTasks(
                load,
                SourceList.Find,
                source => folder is null ? FilesByHand.InsteadOf(source, session.Catalogue) : null,
                async cancel =>
                    CalibrateCommand.Said(
                        await new Calibrator(session.Database, session.Catalogue, clock).RunAsync(cancel)
                    )
            ),
            settings,
            meter,
            logs,
            clock
        );
        using var post = new WebhookPost(clock);
        var deliverer = new WebhookDeliverer(
            session.Database,
            subscriptions,
            new WebhookOutbox(session.Database, session.Catalogue, subscriptions, clock),
            post,
            WebhookRetry.Usual,
            meter,
            settings.Name,
            logs.CreateLogger<WebhookDeliverer>(),
            clock
        );
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] parts = [worker.RunAsync(both.Token), deliverer.RunAsync(both.Token)];
        // Where one of them cannot go on, the other must not hide it.
        await Task.WhenAny(parts);
        await both.CancelAsync();
        try
        {
            await Task.WhenAll(parts);
            return ExitCode.Done;
        }
        catch (SchedulerException unfit)
        {
            await Console.Error.WriteLineAsync(unfit.Message);
            return ExitCode.Failed;
        }
    }

    private static IDisposable? Serve(Uri? metrics, out string? problem)
    {
        problem = null;
        try
        {
            return metrics is null ? null : ServedMetrics.Start(metrics);
        }
        catch (HttpListenerException unfit)
        {
            problem = $"Metrics cannot be served at {metrics}: {unfit.Message}.";
            return null;
        }
    }

    private static WebhookSettings? Subscriptions(string? file, RoadmapCatalogue catalogue)
    {
        if (string.IsNullOrWhiteSpace(file))
            return WebhookSettings.None;
        var (settings, mistakes) = WebhookFile.Read(file, catalogue, Environment.GetEnvironmentVariable);
        foreach (var mistake in mistakes)
            Console.Error.WriteLine(mistake);
        return settings;
    }

    /// <summary>Machine and process say who it is to people; the rest makes it the only one of the name.</summary>
    private static string Name() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}"
        );

    private static void Logging(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            })
            .AddFilter("Quartz", LogLevel.Warning);

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name)
        {
            Description = $"{description} ({least} to {most}; {usual} unless said)",
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
                result.AddError($"{name} is a whole number from {least} to {most}.");
        });
        return option;
    }
}
