namespace RoadmapIndicators.Domain.Areas;

/// <summary>
/// What kind of place an area code names. Comparisons and rankings are made within one type only.
/// </summary>
public enum AreaType
{
    /// <summary>District, unitary, metropolitan district, London borough, Welsh or Scottish council, NI district.</summary>
    LocalAuthority,

    /// <summary>Non-metropolitan county (E10).</summary>
    County,

    /// <summary>Metropolitan county (E11): a boundary without a council. E11000005 has the extent of E47000007.</summary>
    MetropolitanCounty,

    /// <summary>Combined authority (E47).</summary>
    CombinedAuthority,

    /// <summary>Region of England (E12).</summary>
    Region,

    /// <summary>Country, Great Britain or the United Kingdom.</summary>
    Country,

    /// <summary>Local enterprise partnership (E37). LEPs may overlap.</summary>
    Lep,

    /// <summary>Local skills improvement plan area (E69).</summary>
    Lsip,

    /// <summary>
    /// Another that publishers give figures for: Inner and Outer London (E13), the Greater London Authority (E61),
    /// authorities counted together (E67, and X67 where there is no code but ours), city regions of
    /// Northern Ireland (N34) and Wales (W42).
    /// </summary>
    Other,
}
