namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Where something stands in the catalogue's files.</summary>
internal readonly record struct Place(string File, int Line)
{
    public override string ToString() => $"{File} line {Line}";
}
