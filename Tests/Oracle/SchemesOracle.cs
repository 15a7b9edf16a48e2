using System.Collections.Immutable;
using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Schemes;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class SchemesOracle
{
    private static IEnumerable<TestCaseData> Eurostat() => OracleCases.Json("eurostat_cagr.json");

    private static IEnumerable<TestCaseData> Istat() => OracleCases.Json("istat_cagr_bands.json");

    private static IEnumerable<TestCaseData> OpenSdg() => OracleCases.Json("open_sdg_progress.json");

    private static IEnumerable<TestCaseData> Un() => OracleCases.Json("un_progress_chart.json");

    private static IEnumerable<TestCaseData> Destatis() => OracleCases.Json("destatis_weather.json");

    [TestCaseSource(nameof(Eurostat))]
    public void Eurostat_matches(OracleCase one)
    {
        var (t, y) = Observed(one.Input);
        var window = one.Input.Word("window") == "long" ? EurostatWindow.LongTerm : EurostatWindow.ShortTerm;
        var found = Target(one.Input) is { } target
            ? EurostatAssessment.WithTarget(t, y, target, window)
            : EurostatAssessment.WithoutTarget(t, y, one.Input.Desired(), window);
        var category = OracleWords.Snake(found.Category);
        // Editions differ on growth of exactly zero; the case accepts either word.
        object anyOf =
            one.Expected.TryGetProperty("category_any_of", out var allowed)
            && allowed.EnumerateArray().Any(word => word.GetString() == category)
                ? allowed.EnumerateArray().Select(word => word.GetString()).ToArray()
                : category;
        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["t0"] = found.StartTime,
                ["y0"] = found.StartValue,
                ["t1"] = found.EndTime,
                ["y1"] = found.EndValue,
                ["years"] = found.Years,
                ["cagr_actual"] = found.Growth,
                ["cagr_required"] = found.RequiredGrowth,
                ["ratio"] = found.Ratio,
                ["target_reached"] = found.IsTargetReached,
                ["category"] = category,
                ["category_any_of"] = anyOf,
            }
        );
    }

    [TestCaseSource(nameof(Istat))]
    public void Istat_matches(OracleCase one)
    {
        var found = IstatAssessment.Of(
            one.Input.Number("y0"),
            one.Input.Number("y1"),
            one.Input.Number("years"),
            one.Input.Desired()
        );
        new Reference(1e-9).Check(
            one.Expected,
            new Answer { ["cagr"] = found.Growth, ["category"] = OracleWords.Snake(found.Category) }
        );
    }

    [TestCaseSource(nameof(Un))]
    public void Un_progress_chart_matches(OracleCase one)
    {
        var (t, y) = Observed(one.Input);
        var found = Target(one.Input) is { } target
            ? UnProgressChart.WithTarget(t, y, target)
            : UnProgressChart.WithoutTarget(t, y, one.Input.Desired());
        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["base_year"] = found.BaseTime,
                ["base_value"] = found.BaseValue,
                ["latest_year"] = found.LatestTime,
                ["latest_value"] = found.LatestValue,
                ["cagr"] = found.Growth,
                ["expected_at_target_year"] = found.ExpectedAtTarget,
                ["ratio"] = found.Ratio,
                ["score"] = found.Score,
                ["category"] = OracleWords.Snake(found.Category),
            }
        );
    }

    [TestCaseSource(nameof(Destatis))]
    public void Destatis_weather_matches(OracleCase one)
    {
        var (t, y) = Observed(one.Input);
        var found = Target(one.Input) is { } target
            ? DestatisWeather.WithTarget(t, y, target)
            : DestatisWeather.WithoutTarget(t, y, one.Input.Desired());
        new Reference(1e-9)
            // A target hit exactly is missed by the rounding of its projection.
            .With("miss_share", 1e-9, 1e-12)
            .Check(
                one.Expected,
                new Answer
                {
                    ["mean_annual_change"] = found.MeanAnnualChange,
                    ["last_change"] = found.LastChange,
                    ["points_used"] = found.PointsUsed,
                    ["projected"] = found.Projected,
                    ["miss_share"] = found.MissedShare,
                    ["symbol"] = OracleWords.Snake(found.Symbol),
                }
            );
    }

    [TestCaseSource(nameof(OpenSdg))]
    public void Open_sdg_matches(OracleCase one)
    {
        ImmutableArray<OpenSdgProgress> series =
        [
            .. one.Input.GetProperty("series").EnumerateArray().Select(Measure),
        ];
        var indicator = OpenSdgIndicator.Of(series);
        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["series"] = series.Select(Answer),
                ["indicator"] = new Answer
                {
                    ["score"] = indicator.Score,
                    ["status"] = indicator.Status is { } status ? OracleWords.Snake(status) : "",
                },
            }
        );
    }

    private static OpenSdgProgress Measure(JsonElement series)
    {
        var (t, y) = Observed(series);
        return OpenSdgProgress.Of(
            t,
            y,
            new OpenSdgOptions
            {
                Desired =
                    series.Word("direction") == "positive" ? DesiredDirection.Up : DesiredDirection.Down,
                BaseYear = series.NumberOrNull("base_year") ?? 2015,
                TargetYear = series.NumberOrNull("target_year") ?? 2030,
                Target = series.NumberOrNull("target"),
                Limit = series.NumberOrNull("limit"),
            }
        );
    }

    private static Answer Answer(OpenSdgProgress found) =>
        new()
        {
            ["base_year"] = found.BaseTime,
            ["base_value"] = found.BaseValue,
            ["current_year"] = found.LatestTime,
            ["current_value"] = found.LatestValue,
            ["target"] = found.Target,
            ["thresholds"] = new[] { found.Thresholds.High, found.Thresholds.Medium, found.Thresholds.Low },
            ["coefficient"] = found.LimitCoefficient,
            ["target_achieved"] = found.IsTargetAchieved,
            ["progress_value"] = found.Progress switch
            {
                double.PositiveInfinity => "inf",
                double.NegativeInfinity => "-inf",
                double.NaN => "nan",
                _ => found.Progress,
            },
            ["status"] = OracleWords.Snake(found.Status),
            ["score"] = found.Score,
        };

    private static TargetPoint? Target(JsonElement input) =>
        input.NumberOrNull("target") is { } value
            ? new TargetPoint(value, input.NumberOrNull("target_year") ?? 2030, input.Desired())
            : null;

    /// <summary>The observations that have a value.</summary>
    private static (double[] Times, double[] Values) Observed(JsonElement input)
    {
        var pairs = input
            .Numbers("t")
            .Zip(input.NumbersOrNull("y"))
            .Where(pair => pair.Second is not null)
            .ToArray();
        return ([.. pairs.Select(pair => pair.First)], [.. pairs.Select(pair => pair.Second!.Value)]);
    }
}
