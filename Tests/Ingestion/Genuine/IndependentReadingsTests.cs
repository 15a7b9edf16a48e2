using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>
/// Every figure that another program read out of the genuine files (<c>../figures/figures.csv</c> beside them), set
/// beside what our sources read out of the same release of the same file.
/// </summary>
[TestFixture]
[Category("GenuineFiles")]
public sealed partial class IndependentReadingsTests
{
    /// <summary>Their name of an indicator: our slug, breakdown, and which of a figure's numbers it is.</summary>
    private static readonly Dictionary<string, (string Slug, string Breakdown, Number Number)> Ours = new()
    {
        ["4g_outdoor_area_any_operator_pct"] = ("4g-coverage", "total", Number.Value),
        ["5g_outdoor_area_any_operator_pct"] = ("5g-coverage", "total", Number.Value),
        ["active_businesses"] = ("active-enterprises", "total", Number.Value),
        ["active_enterprises_number"] = ("active-enterprises", "total", Number.Value),
        ["apprenticeship_achievements_rate"] = ("apprenticeship-achievements", "total", Number.Value),
        ["apprenticeship_starts_rate"] = ("apprenticeship-starts", "total", Number.Value),
        ["bres_employees_sic_J"] = ("digital-sector-employees", "total", Number.Value),
        ["business_birth_rate_pct"] = ("business-birth-rate", "total", Number.Value),
        ["business_death_rate_pct"] = ("business-death-rate", "total", Number.Value),
        ["business_five_year_survival_pct"] = ("five-year-survival", "total", Number.Value),
        ["business_one_year_survival_pct"] = ("one-year-survival", "total", Number.Value),
        ["census2021_level4plus"] = ("census-level-4-or-above", "total", Number.Numerator),
        ["census2021_no_qualifications"] = ("census-no-qualifications", "total", Number.Numerator),
        ["census2021_usual_residents_16plus"] = ("census-level-4-or-above", "total", Number.Denominator),
        ["child_poverty_bhc_pct"] = ("child-poverty", "total", Number.Tenths),
        ["claimant_count_pct"] = ("claimant-count", "total", Number.Value),
        ["economic_inactivity_16_64_pct"] = ("economic-inactivity", "total", Number.Value),
        ["employment_rate_16_64_pct"] = ("employment-rate", "total", Number.Value),
        ["enterprise_births_number"] = ("enterprise-births", "total", Number.Value),
        ["fe_skills_achievements_rate"] = ("further-education-achievements", "total", Number.Value),
        ["fe_skills_participation_rate"] = ("further-education-participation", "total", Number.Value),
        ["gcse_english_maths_9_4_pct"] = ("english-and-maths-at-16", "total", Number.Value),
        ["gcse_english_maths_by_19_pct"] = ("english-and-maths-by-19", "total", Number.Value),
        ["ghg_per_capita_tco2e"] = ("ghg-per-head", "total", Number.Value),
        ["ghg_territorial_total_kt_co2e"] = ("ghg-total", "total", Number.Value),
        ["ghg_transport_kt_co2e"] = ("ghg-total", "sector:transport", Number.Value),
        ["gigabit_premises_pct"] = ("gigabit-coverage", "total", Number.Value),
        ["gva_per_filled_job"] = ("gva-per-job", "total", Number.Value),
        ["gva_per_hour_worked"] = ("gva-per-hour", "total", Number.Value),
        ["healthy_life_expectancy_female"] = ("healthy-life-expectancy", "sex:female", Number.Value),
        ["healthy_life_expectancy_male"] = ("healthy-life-expectancy", "sex:male", Number.Value),
        ["high_growth_businesses_pct"] = ("high-growth-businesses", "total", Number.Value),
        ["high_growth_enterprises_number"] = ("high-growth-enterprises", "total", Number.Value),
        ["internet_users_last_3_months_pct"] = ("internet-users", "total", Number.Value),
        ["ks4_destination_apprenticeship_pct"] = ("apprenticeships-after-16", "total", Number.Value),
        ["level3_by_age_19_pct"] = ("level-3-by-19", "total", Number.Value),
        ["level3plus_nvq_16_64_pct"] = ("level-3-or-above", "total", Number.Value),
        ["level3plus_rqf_16_64_pct"] = ("level-3-or-above", "total", Number.Value),
        ["median_gross_weekly_pay"] = ("median-weekly-pay", "total", Number.Value),
        ["mobile_phone_users_pct"] = ("mobile-phone-users", "total", Number.Value),
        ["modelled_unemployment_16plus_pct"] = ("modelled-unemployment", "total", Number.Value),
        ["neet_16_17_pct"] = ("neet", "total", Number.Value),
        ["neet_or_not_known_16_17_pct"] = ("neet-or-not-known", "total", Number.Value),
        ["no_qualifications_16_64_pct"] = ("no-qualifications", "total", Number.Value),
        ["nvq4plus_economically_active_professionals_pct"] = (
            "nvq4-economically-active",
            "total",
            Number.Value
        ),
        ["participation_16_17_pct"] = ("participation-at-16-17", "total", Number.Value),
        ["premises_below_30mbps_pct"] = ("premises-below-30mbps", "total", Number.Value),
        ["preventable_cvd_mortality_rate"] = ("preventable-cvd-mortality", "total", Number.Value),
        ["progress8_score"] = ("progress-8", "total", Number.Value),
        ["public_ev_chargers_rate"] = ("public-ev-chargers", "total", Number.Value),
        ["smartphone_users_pct_of_mobile_owners"] = ("smartphone-ownership", "total", Number.Value),
    };

    private const string Statement = "a statement in a report, of which there is no file",
        NoFile = "the file that it was read from is not there",
        NoIndicator = "no indicator of the catalogue asks for it";

    /// <summary>What is not compared, and why.</summary>
    private static readonly Dictionary<string, string> NotCompared = new()
    {
        ["apprenticeship_starts_number"] = Statement,
        ["bres_employees_sic_C"] = NoIndicator,
        ["bres_employees_sic_M"] = NoIndicator,
        ["business_rd_expenditure"] = NoFile,
        ["child_poverty_ahc_pct"] = NoFile,
        ["gdhi_per_head"] = NoFile,
        ["internet_non_users_pct_roadmap"] = Statement,
        ["no_qualifications_16_64_persons"] = Statement,
        ["nvq4plus_16_64_pct"] = Statement,
        ["nvq4plus_16_64_persons"] = Statement,
        ["population_thousands"] = NoIndicator,
    };

    private enum Number
    {
        Value,
        Numerator,
        Denominator,

        /// <summary>The file that is there gives the value to one decimal.</summary>
        Tenths,
    }

    private readonly List<(string Path, Dictionary<Key, Observation> Figures)> files = [];

    private readonly record struct Key(string Slug, string Area, string Period, string Breakdown);

    private sealed record Theirs(
        string Indicator,
        string Area,
        string Name,
        string Period,
        string Value,
        string Status,
        string Release
    );

    [OneTimeSetUp]
    public void Read()
    {
        var folder = GenuineFiles.Folder;
        var archive = Path.Combine(RepositoryRoot.Find(), "Ingestion", "Archive");
        var catalogue = CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!;
        foreach (var (name, path, _) in new ArchiveReader(archive).Files())
        {
            var source = SourceList.Find(name)!;
            var place = name == "tidy" ? Path.Combine(archive, path) : Path.Combine(folder, path);
            foreach (var file in ReceivedFiles.Under(place, source).Where(f => source.Recognises(f.Path)))
                files.Add(
                    (
                        file.Path,
                        FileOfSource
                            .OfFile(source, file.Path, catalogue)
                            .OfType<Reading.Figure>()
                            .GroupBy(f => new Key(
                                f.Indicator,
                                f.Observation.Area.Value,
                                f.Observation.Period.Code,
                                f.Observation.Breakdown.Key
                            ))
                            .ToDictionary(g => g.Key, g => g.First().Observation)
                    )
                );
        }
    }

    [Test]
    public void Every_figure_that_another_program_read_is_read_the_same()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var different = new List<string>();
        foreach (var figure in Figures("figures.csv"))
        {
            var outcome = Compare(figure);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            if (outcome is "different" or "not read")
                different.Add($"{figure.Indicator} {figure.Area} {figure.Period} {figure.Value}: {outcome}");
        }
        foreach (var (outcome, count) in counts)
            TestContext.Out.WriteLine($"{count, 6} {outcome}");
        Assert.Multiple(() =>
        {
            Assert.That(different, Is.Empty);
            Assert.That(counts.GetValueOrDefault("equal"), Is.GreaterThan(4_650));
        });
    }

    [Test]
    public void Every_restated_value_is_read_from_the_edition_that_had_it()
    {
        var compared = 0;
        var restated = Rows("revisions.csv").Where(row => AreaPattern().IsMatch(row["area_code"])).ToList();
        Assert.Multiple(() =>
        {
            foreach (var row in restated)
            {
                var value = row["earlier_value"].Length > 0 ? row["earlier_value"] : row["later_value"];
                var figure = new Theirs(
                    row["indicator"],
                    row["area_code"],
                    "",
                    row["period"],
                    value,
                    "",
                    row["version"]
                );
                Assert.That(Compare(figure), Is.EqualTo("equal"), figure.ToString());
                compared++;
            }
        });
        Assert.That(compared, Is.GreaterThan(50));
    }

    private string Compare(Theirs figure)
    {
        if (NotCompared.TryGetValue(figure.Indicator, out var reason))
            return $"not compared: {reason}";
        if (figure.Status.StartsWith("published statement", StringComparison.Ordinal))
            return $"not compared: {Statement}";
        if (!Ours.TryGetValue(figure.Indicator, out var ours))
            return $"not compared: nobody has said what '{figure.Indicator}' is here";
        var area = figure.Name switch
        {
            "Dudley and Sandwell" => "X67000001",
            "Walsall and Wolverhampton" => "X67000002",
            _ => figure.Area,
        };
        var keys = Periods(figure)
            .Select(period => new Key(ours.Slug, area, period, ours.Breakdown))
            .ToList();
        // First the file that they read, else another that we read the same figure from.
        var read = files
            .Where(file => IsOf(file.Path, figure.Release))
            .Concat(files.Where(file => file.Path.Contains("current", StringComparison.Ordinal)))
            .Concat(files)
            .SelectMany(file => keys.Where(file.Figures.ContainsKey).Select(key => file.Figures[key]))
            .FirstOrDefault();
        if (read is null)
            return LiesElsewhere(figure) ? $"not compared: {NoFile}" : "not read";
        var theirs = figure.Value.Length == 0 ? (decimal?)null : Decimal(figure.Value);
        return ours.Number switch
        {
            Number.Numerator => read.Numerator == theirs ? "equal" : "different",
            Number.Denominator => read.Denominator == theirs ? "equal" : "different",
            Number.Tenths => Math.Abs(read.Value!.Value - theirs!.Value) <= 0.05m
                ? "equal but for the rounding to one decimal of the file that is there"
                : "different",
            _ when read.Value == theirs => "equal",
            _ when (double?)read.Value == (double?)theirs => "equal as the binary number of the workbook",
            _ when read.Value is { } more && Math.Round(more, Decimals(figure.Value)) == theirs =>
                "equal to as many decimals as the other program kept",
            _ => "different",
        };
    }

    private static int Decimals(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;

    // Figures of releases that are not among the files: one of September 2024, and two areas that only the ONS has.
    private static bool LiesElsewhere(Theirs figure) =>
        figure.Release.EndsWith("2024-09-20_6c43cfde", StringComparison.Ordinal)
        || figure is { Indicator: "child_poverty_bhc_pct", Area: "E47000007" or "K02000001" };

    private static bool IsOf(string path, string release) =>
        release.Split(' ', ';')[^1] is var last
        && (
            last.Contains('_', StringComparison.Ordinal) ? path.Contains(last, StringComparison.Ordinal)
            : release == "22 November 2023"
                ? path.EndsWith("business-demography.xlsx", StringComparison.Ordinal)
            : release == "20 November 2025" && path.EndsWith("tables2024.xlsx", StringComparison.Ordinal)
        );

    // Years of another kind: academic years begin in August, three years together have a length.
    private static IEnumerable<string> Periods(Theirs figure)
    {
        if (Years().Match(figure.Period) is { Success: true } years)
            return [$"{years.Groups[1].Value}-01/P3Y"];
        if (!Straddling().IsMatch(figure.Period))
            return [figure.Period];
        var year = int.Parse(figure.Period.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return figure.Indicator.StartsWith("child_poverty", StringComparison.Ordinal)
            ? [$"{year + 1}"]
            : [$"{year}-08/P1Y", $"{year}-09/P1Y"];
    }

    private static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<Theirs> Figures(string name) =>
        Rows(name)
            .Select(row => new Theirs(
                row["indicator"],
                row["area_code"],
                row["area_name"],
                row["period"],
                row["value"],
                row["status"],
                row["release"]
            ));

    private static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        var path = Path.Combine(GenuineFiles.Folder, "..", "figures", name);
        Assume.That(File.Exists(path), "There are no figures to compare with.");
        using var table = new CsvTable(path);
        var header = table.Next()!.Fields;
        while (table.Next() is { } row)
            yield return header.Zip(row.Fields).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    [GeneratedRegex("^([0-9]{4})-[0-9]{4}$")]
    private static partial Regex Years();

    [GeneratedRegex("^[0-9]{4}/[0-9]{2}$")]
    private static partial Regex Straddling();

    [GeneratedRegex("^[A-Z][0-9]{8}$")]
    private static partial Regex AreaPattern();
}
