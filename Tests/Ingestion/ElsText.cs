using System.Globalization;

namespace RoadmapIndicators.Tests.Ingestion;

/// <summary>Writes files in the dialects of Explore Local Statistics, with figures made up for tests.</summary>
public static class ElsText
{
    public const string FirstHeader =
        "AREACD,AREANM,Geography,Variable Name,Indicator,Mission,Category,Period,Value,Measure,Unit,Lower Confidence Interval (95%),Upper Confidence Interval (95%),Observation Status,Polarity,Notes";

    public const string SecondHeader =
        "AREACD,AREANM,Geography,Variable Name,Indicator,Period,Observation,Measure,Unit,Lower Confidence Interval (95%),Upper Confidence Interval (95%),Observation Status,Polarity,Notes";

    public const string ThirdHeader =
        "areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes";

    /// <summary>A row under <see cref="ThirdHeader"/>.</summary>
    public static string Row(
        string area,
        string period,
        string value,
        string title = "Gigabit capable broadband",
        string lower = "",
        string upper = "",
        string status = "",
        string measure = "Percentage",
        string note = ""
    ) =>
        $"{area},Some name,Local Authority District,{title},{period},{value},{measure},%,{lower},{upper},{status},{note}";

    public static string File(params string[] rows) =>
        ThirdHeader + "\r\n" + string.Join("\r\n", rows) + "\r\n";

    /// <summary>Coverage of every area of the small catalogue in one period; each area its own value.</summary>
    public static string Coverage(string period, double start) =>
        File([
            .. SmallCatalogue.Areas.Select(
                (area, i) =>
                    Row(area, period, (start + i * 1.3).ToString("0.0", CultureInfo.InvariantCulture))
            ),
        ]);
}
