namespace RoadmapIndicators.Api.Formats;

/// <summary>
/// Keeps texts of publishers from being run by spreadsheets: a text that begins as a formula does gets an apostrophe
/// before it. Numbers are not texts and stay as they are.
/// </summary>
public static class FormulaGuard
{
    private const string Beginnings = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static bool IsNeeded(string text) =>
        text.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal);

    public static string Of(string text) => IsNeeded(text) ? "'" + text : text;
}
