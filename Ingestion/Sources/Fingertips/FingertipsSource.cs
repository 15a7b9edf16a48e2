using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Fingertips;

/// <summary>
/// The CSV of OHID's Fingertips: a row for each indicator, area, sex, age and period. In the catalogue
/// <c>indicator_id</c> is the publisher's number, <c>age</c> the age that is wanted where there are several,
/// <c>year_starts</c> the month with which years such as 2022/23 begin, and <c>child_area_type_id</c> (501 districts,
/// 502 counties and unitary authorities) and <c>parent_area_type_id</c> (England where it is not said) make the address. Rows of deprivation tenths and other categories are not read, nor
/// areas of a kind that the catalogue does not hold (hospitals, practices). England's rows, which are repeated for each
/// kind of area, are taken once; where they differ, the release is refused.
/// </summary>
public sealed class FingertipsSource : ISource
{
    private const int LongestNote = 500;

    /// <summary>The publisher's number of England as what areas lie in.</summary>
    private const string England = "15";

    private static readonly string[] Required =
    [
        "Indicator ID",
        "Indicator Name",
        "Area Code",
        "Sex",
        "Age",
        "Category Type",
        "Time period",
        "Value",
    ];

    public string Name => "fingertips";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } first && new CsvHeader(first.Fields).Refusal(Required) is null;
    }

    /// <summary>None: the file says of no figure when it came out.</summary>
    public DateOnly? DateStated(string path) => null;

    public IEnumerable<Uri> Addresses(Indicator indicator) =>
        indicator
            .Series.Where(series => series.Source == Name)
            .Select(series => series.Parameters)
            .Where(p => p.ContainsKey("indicator_id") && p.ContainsKey("child_area_type_id"))
            .Select(p => new Uri(
                $"https://fingertips.phe.org.uk/api/all_data/csv/by_indicator_id?indicator_ids={Uri.EscapeDataString(p["indicator_id"])}&child_area_type_id={Uri.EscapeDataString(p["child_area_type_id"])}&parent_area_type_id={Uri.EscapeDataString(p.GetValueOrDefault("parent_area_type_id", England))}&include_sortable_time_periods=yes"
            ));

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if (header.Refusal(Required) is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        var wanted = catalogue
            .Indicators.Where(i => indicator is null || i.Slug == indicator)
            .SelectMany(i => i.Series.Where(s => s.Source == Name).Select(s => (Indicator: i, Series: s)))
            .ToLookup(pair => pair.Series.Parameters.GetValueOrDefault("indicator_id", ""));
        var leftOut = new PlacesLeftOut();
        var rows = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            if (header.Misfit(row, indicator) is { } misfit)
            {
                yield return misfit;
                continue;
            }
            var id = CsvHeader.Text(row, header.Find("Indicator ID"));
            var name = CsvHeader.Text(row, header.Find("Indicator Name"));
            if (id.Length == 0 || !wanted.Contains(id))
                yield return new Reading.NotWanted($"{id} {name}");
            else
                foreach (var (slug, series) in wanted[id])
                    yield return Read(row, header, slug, series, name, catalogue.Areas, leftOut);
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private static Reading Read(
        CsvRow row,
        CsvHeader header,
        Indicator indicator,
        SourceSeries series,
        string name,
        AreaRegister areas,
        PlacesLeftOut leftOut
    )
    {
        string Text(string column) => CsvHeader.Text(row, header.Find(column));

        if (Text("Category Type") is { Length: > 0 } category)
            return new Reading.NotWanted($"{name}: {category}");
        if (series.Parameters.TryGetValue("age", out var age) && Text("Age") is var found && found != age)
            return new Reading.NotWanted($"{name}: {found}");
        if (BreakdownOf(Text("Sex")) is not { } breakdown)
            return new Reading.Quarantined(
                indicator.Slug,
                row.Line,
                "Sex",
                row.Raw,
                "unknownGroup",
                $"'{Text("Sex")}' is not a sex that this source knows (Persons, Male, Female)."
            );
        var area = Text("Area Code");
        if (area.Length > 0 && !AreaCode.TryParse(area, out _) && areas.Find(area) is null)
        {
            leftOut.Add(indicator.Slug, row.Line, Text("Area Type") is { Length: > 0 } type ? type : area);
            return new Reading.NotWanted($"{name}: {Text("Area Type")}");
        }
        if (
            IsBeyond(Text("Lower CI 99.8 limit"), Text("Lower CI 95.0 limit"))
            || IsBeyond(Text("Upper CI 95.0 limit"), Text("Upper CI 99.8 limit"))
        )
            return new Reading.Quarantined(
                indicator.Slug,
                row.Line,
                "limits",
                row.Raw,
                "limitsCrossed",
                "The limits of 99.8 % confidence are narrower than those of 95 %."
            );
        var value = Text("Value");
        var note = Text("Value note");
        var label = Text("Time period");
        int? starts =
            series.Parameters.TryGetValue("year_starts", out var month)
            && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
        // Beside a value, a note that nothing is known of explains it; in the place of one, it is a marker.
        var isMarker = note.Length > 0 && (value.Length == 0 || FingertipsMarkers.StatusOf(note) is not null);
        return new FigureText
        {
            Indicator = indicator,
            Row = row,
            Title = name,
            Breakdown = breakdown,
            Area = area,
            PeriodLabel = label,
            Period = FingertipsPeriod.Read(label, starts, indicator.PeriodKind),
            PeriodsAccepted = FingertipsPeriod.Accepted,
            Value = value,
            Marker = isMarker ? note : "",
            Lower = Text("Lower CI 95.0 limit"),
            Upper = Text("Upper CI 95.0 limit"),
            Numerator = Text("Count"),
            Denominator = Text("Denominator"),
            Dictionary = FingertipsMarkers.StatusOf,
            Note =
                isMarker || note.Length == 0 ? null
                : note.Length <= LongestNote ? note
                : note[..LongestNote],
        }.Read(areas);
    }

    private static bool IsBeyond(string lower, string upper) =>
        NumberText.TryRead(lower, out var below) && NumberText.TryRead(upper, out var above) && below > above;

    private static Breakdown? BreakdownOf(string sex) =>
        sex.ToLowerInvariant() switch
        {
            "persons" or "not applicable" or "" => Breakdown.Total,
            "male" => Breakdown.Parse("sex:male"),
            "female" => Breakdown.Parse("sex:female"),
            _ => null,
        };
}
