namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>An edition that was made again and compared.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Edition">Its number.</param>
/// <param name="Release">The release that made it.</param>
/// <param name="FromBytes">Whether it was made from the release's bytes; else from its figures as held.</param>
/// <param name="Figures">How many figures are held in it.</param>
/// <param name="Checksum">Of the figures held, digit for digit: the exclusive or of a hash of each, in hexadecimal.</param>
/// <param name="Rebuilt">The same of the figures made again.</param>
public sealed record VerifiedEdition(
    string Indicator,
    int Edition,
    long Release,
    bool FromBytes,
    int Figures,
    string Checksum,
    string Rebuilt
);
