namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// The publishers that are asked, with their hosts by name: a suffix such as gov.uk would let half of a country's
/// public sites stand in for one. The ONS states its limits; the others state none, and are asked less often than a
/// reader with a browser would.
/// </summary>
public static class Publishers
{
    private static readonly RequestRate[] Polite =
    [
        new(4, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromMinutes(1)),
    ];

    private static readonly Publisher[] Known =
    [
        new(
            "ons",
            [
                "www.ons.gov.uk",
                "ons.gov.uk",
                "api.beta.ons.gov.uk",
                "download.ons.gov.uk",
                "static.ons.gov.uk",
            ],
            [new(120, TimeSpan.FromSeconds(10)), new(200, TimeSpan.FromMinutes(1))]
        ),
        new("nomis", ["www.nomisweb.co.uk", "nomisweb.co.uk"], Polite),
        new("ofcom", ["www.ofcom.org.uk", "ofcom.org.uk", "static.ofcom.org.uk"], Polite),
        new("ohid", ["fingertips.phe.org.uk", "fingertipsws.phe.org.uk"], Polite),
        new(
            "dfe",
            [
                "api.education.gov.uk",
                "explore-education-statistics.service.gov.uk",
                "content.explore-education-statistics.service.gov.uk",
                "department-for-education.shinyapps.io",
            ],
            Polite
        ),
        new("gov-uk", ["www.gov.uk", "assets.publishing.service.gov.uk"], Polite),
        new("github", ["github.com", "raw.githubusercontent.com", "media.githubusercontent.com"], Polite),
    ];

    /// <summary>Whose address it is; a host that is on no list is a publisher by itself.</summary>
    public static Publisher Of(Uri address) =>
        Known.FirstOrDefault(publisher => publisher.Owns(address))
        ?? new(address.Host, [address.Host], Polite);
}
