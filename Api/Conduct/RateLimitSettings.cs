namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// How much one client may ask for: section <c>RateLimit</c> of the configuration, or environment variables such as
/// <c>RateLimit__RequestsPerMinute</c>.
/// </summary>
public sealed record RateLimitSettings
{
    public const string Section = "RateLimit";

    /// <summary>Requests that one client may make within a minute; 0 for no limit.</summary>
    public int RequestsPerMinute { get; init; } = 60_000;

    /// <exception cref="InvalidOperationException">The number is below nought.</exception>
    public static RateLimitSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<RateLimitSettings>() ?? new RateLimitSettings();
        return settings.RequestsPerMinute >= 0
            ? settings
            : throw new InvalidOperationException(
                $"{Section}:{nameof(RequestsPerMinute)} is {settings.RequestsPerMinute}; it is a number from 0 up."
            );
    }
}
