namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>Whether the series held measures what a target was set for.</summary>
public enum DefinitionMatch
{
    /// <summary>It does.</summary>
    Exact,

    /// <summary>It measures something near: the definition or the area differs, as the note says.</summary>
    Proxy,

    /// <summary>It does not: no verdict may be drawn from it.</summary>
    None,
}
