using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>
/// Rows of one gas, or of all together: an authority and a year once each. Where tables of several gases stand below
/// one another without a word on which is which, the first authority and year come again where the next one begins.
/// </summary>
internal sealed class GhgBlock(GhgColumns columns, string sheet)
{
    private readonly Dictionary<(string Area, string Year), CsvRow> rows = [];

    public GhgColumns Columns => columns;

    public string Sheet => sheet;

    public IReadOnlyDictionary<(string Area, string Year), CsvRow> Rows => rows;

    /// <summary>Rows that name no authority by code; only their names are known.</summary>
    public List<CsvRow> WithoutCode { get; } = [];

    /// <summary>Takes a row; false when it has the authority and year already, with other figures.</summary>
    public bool TryAdd(CsvRow row)
    {
        var key = (columns.Area(row), columns.YearOf(row));
        if (key.Item1.Length == 0)
            WithoutCode.Add(row);
        else if (!rows.TryAdd(key, row))
            return rows[key].Raw == row.Raw;
        return true;
    }
}
