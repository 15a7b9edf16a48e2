using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>A data set as rows under the publisher's columns, whether it came as a file or as answers of the API.</summary>
internal interface IEesTable : IDisposable
{
    /// <summary>The first row is the header; null at the end, or once there is a <see cref="Problem"/>.</summary>
    CsvRow? Next();

    Reading.Refused? Problem { get; }

    /// <summary>The number of the data set; null where the file does not say.</summary>
    string? DataSet { get; }

    /// <summary>Columns that the publisher calls figures; empty where the file does not say.</summary>
    IReadOnlySet<string> Figures { get; }
}
