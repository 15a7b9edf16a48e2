namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>What a server can do wrong.</summary>
internal enum Misbehaviour
{
    None,

    /// <summary>429, with seconds to wait.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    ServerErrors,

    /// <summary>A few bytes, and then no more.</summary>
    SlowBytes,

    /// <summary>A byte now and then, for ever.</summary>
    Trickle,

    /// <summary>The connection ends in the middle of a body whose length was not announced.</summary>
    CutConnection,

    /// <summary>Fewer bytes than were announced.</summary>
    WrongLength,

    /// <summary>gzip with bytes changed inside.</summary>
    DamagedGzip,

    /// <summary>gzip that ends early, though its length is as announced.</summary>
    CutGzip,

    /// <summary>A web page with status 200.</summary>
    WebPage,

    /// <summary>Nothing, with status 200.</summary>
    EmptyBody,

    /// <summary>Columns, or fields of JSON, under new names.</summary>
    ChangedColumns,

    /// <summary>Always sent on to another address of the same host.</summary>
    EndlessRedirects,

    /// <summary>Sent on to a host that is not the publisher's.</summary>
    ForeignRedirect,

    /// <summary>404.</summary>
    Gone,
}
