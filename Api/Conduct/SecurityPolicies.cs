namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// What browsers are told about answers: to take them for nothing but what they say they are, to load nothing from
/// elsewhere, and to show only figures that are made for it inside other pages.
/// </summary>
public static class SecurityPolicies
{
    /// <summary>For a figure that may stand inside a page of another site.</summary>
    public const string Embeddable = "embeddable";

    /// <summary>For the interactive documentation, which runs a script.</summary>
    public const string Interactive = "interactive";

    public static void AddSecurityPolicies(this IServiceCollection services) =>
        services
            .AddSecurityHeaderPolicies()
            .SetDefaultPolicy(policy =>
                Common(policy)
                    .AddFrameOptionsDeny()
                    .AddContentSecurityPolicy(csp =>
                    {
                        Closed(csp);
                        csp.AddFrameAncestors().None();
                    })
            )
            .AddPolicy(
                Embeddable,
                policy =>
                    Common(policy)
                        .AddContentSecurityPolicy(csp =>
                        {
                            Closed(csp);
                            csp.AddFrameAncestors().From("*");
                        })
            )
            .AddPolicy(
                Interactive,
                policy =>
                    Common(policy)
                        .AddFrameOptionsDeny()
                        .AddContentSecurityPolicy(csp =>
                        {
                            Closed(csp);
                            csp.AddScriptSrc().Self();
                            csp.AddConnectSrc().Self();
                            csp.AddFrameAncestors().None();
                        })
            )
            .SetPolicySelector(context =>
                context.HttpContext.Request.Path.StartsWithSegments("/swagger", StringComparison.Ordinal)
                    ? context.ConfiguredPolicies[Interactive]
                    : context.EndpointPolicy ?? context.DefaultPolicy
            );

    private static HeaderPolicyCollection Common(HeaderPolicyCollection policy) =>
        policy
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            .AddCrossOriginResourcePolicy(corp => corp.CrossOrigin())
            .RemoveServerHeader();

    // Pages and figures carry their styles and fonts with them.
    private static void Closed(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddStyleSrc().Self().UnsafeInline();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self().Data();
        csp.AddBaseUri().None();
        csp.AddFormAction().Self();
    }
}
