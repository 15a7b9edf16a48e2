namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, quotation marks taken off.</param>
/// <param name="Raw">The record as it stood, without its line end.</param>
/// <param name="Malformed">Quotation marks stand where none may.</param>
public sealed record CsvRow(int Line, string[] Fields, string Raw, bool Malformed)
{
    /// <summary>Nothing but separators and blanks.</summary>
    public bool IsBlank => Array.TrueForAll(Fields, string.IsNullOrWhiteSpace);
}
