namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// How much memory answers may take: section <c>AnswerCache</c> of the configuration, or environment variables such as
/// <c>AnswerCache__Megabytes</c>.
/// </summary>
public sealed record AnswerCacheSettings
{
    public const string Section = "AnswerCache";

    /// <summary>Megabytes for the bytes of answers; 0 keeps none.</summary>
    public int Megabytes { get; init; } = 64;

    /// <exception cref="InvalidOperationException">A number is negative, or not a number.</exception>
    public static AnswerCacheSettings Of(IConfiguration configuration)
    {
        var settings =
            configuration.GetSection(Section).Get<AnswerCacheSettings>() ?? new AnswerCacheSettings();
        return settings.Megabytes >= 0
            ? settings
            : throw new InvalidOperationException(
                $"{Section}:{nameof(Megabytes)} is {settings.Megabytes}; it must be 0, for none, or more."
            );
    }
}
