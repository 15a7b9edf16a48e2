using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// The line to one publisher, which all requests to it share. From outside in: a time for everything, retries with
/// jitter that wait as long as the server asks, a circuit breaker, the publisher's rates, a time for one try.
/// </summary>
internal sealed class PublisherLine : IDisposable
{
    private readonly RequestPacer pacer;
    private readonly FetchLimits limits;
    private readonly TimeProvider clock;

    public PublisherLine(Publisher publisher, FetchLimits limits, TimeProvider clock)
    {
        this.limits = limits;
        this.clock = clock;
        pacer = new RequestPacer(publisher.Rates, clock);
        var retry = new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = limits.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = limits.LongestWait,
            ShouldHandle = tried => ValueTask.FromResult(IsPassing(tried.Outcome)),
        };
        // A wait that the server asked for gets its jitter here; others get theirs from the library.
        retry.DelayGenerator = tried =>
            ValueTask.FromResult(AskedToWait(tried.Outcome.Result) * (1 + 0.1 * retry.Randomizer()));
        Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = limits.Total })
            .AddRetry(retry)
            .AddCircuitBreaker(
                new HttpCircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.8,
                    MinimumThroughput = limits.FailuresToBreak,
                    SamplingDuration = TimeSpan.FromMinutes(2),
                    BreakDuration = limits.Break,
                    ShouldHandle = tried =>
                        ValueTask.FromResult(
                            HttpClientResiliencePredicates.IsTransient(tried.Outcome)
                                && tried.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests
                        ),
                }
            )
            .AddStrategy(_ => new Pacing(pacer), new PacingOptions())
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = limits.Attempt })
            .Build();
    }

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    /// <summary>What was wrong the last time that a try failed, in words; null while none has.</summary>
    public string? LastTrouble { get; set; }

    /// <summary>How long a server asks to be left alone, in seconds or until a date; null when it does not ask.</summary>
    public TimeSpan? AskedToWait(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            RetryConditionHeaderValue { Date: { } until } => until > clock.GetUtcNow()
                ? until - clock.GetUtcNow()
                : TimeSpan.Zero,
            _ => null,
        };

    public void Dispose() => pacer.Dispose();

    // A certificate that is not trusted will not be in a minute either.
    private bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        HttpClientResiliencePredicates.IsTransient(outcome)
        && outcome.Exception
            is not HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
        && !(AskedToWait(outcome.Result) > limits.LongestWait);

    private sealed class PacingOptions : ResilienceStrategyOptions;

    private sealed class Pacing(RequestPacer pacer) : ResilienceStrategy<HttpResponseMessage>
    {
        protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback,
            ResilienceContext context,
            TState state
        )
        {
            await pacer.WaitAsync(context.CancellationToken);
            return await callback(context, state);
        }
    }
}
