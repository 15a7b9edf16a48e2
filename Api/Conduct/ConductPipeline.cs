using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Conduct;

/// <summary>How the service behaves to every client, whatever it asks for.</summary>
public static class ConductPipeline
{
    public static void AddConduct(this IServiceCollection services)
    {
        services.AddServerLimits();
        services.AddCrossOrigin();
        services.AddSecurityPolicies();
    }

    /// <summary>What stands before the endpoints, in this order.</summary>
    public static void UseConduct(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseCors();
        app.UseRateLimiting(RateLimitSettings.Of(app.Configuration));
        var answers = app.Services.GetRequiredService<AnswerCache>();
        app.Use(next => context => answers.InvokeAsync(context, next));
        app.UseRequestTimeouts();
        app.UseOptions();
        Deprecated.Use(app);
    }
}
