using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>The tool's table in one of the formats that it comes in.</summary>
internal interface ILaitTable : IDisposable
{
    /// <summary>Why the file, or the rest of it, cannot be read; null while it can.</summary>
    Reading.Refused? Problem { get; }

    /// <summary>
    /// The rows of the series that are wanted, in the order of the file. Of a series that is not wanted a row may or
    /// may not be among them. Ends early once there is a <see cref="Problem"/>.
    /// </summary>
    IEnumerable<LaitRow> Rows(Func<string, bool> wanted);
}
