using System.Collections.Frozen;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>A data file, as the publisher's site gives it to download.</summary>
internal sealed class EesCsv(string path) : IEesTable
{
    private readonly CsvTable table = new(path);

    public Reading.Refused? Problem => table.Problem;

    public string? DataSet => null;

    public IReadOnlySet<string> Figures => FrozenSet<string>.Empty;

    public CsvRow? Next() => table.Next();

    public void Dispose() => table.Dispose();
}
