using System.Globalization;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Api.Trend;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Figures;

/// <summary>A trend figure as a table: published figures digit for digit, projected ones rounded and named so.</summary>
internal static class TrendTable
{
    public static FigureTable Of(FigureQuestion question, TrendAnswer trend, ProjectionAnswer? projected)
    {
        var benchmark =
            question.Benchmark is { } other && other != question.Areas[0] ? question.SubjectOf(other) : null;
        List<string> columns = ["Period", trend.Area.Name, "Lower 95% limit", "Upper 95% limit"];
        if (benchmark is not null)
            columns.Add(benchmark.Areas.NameOf(benchmark.Area));
        columns.Add("What it is");
        var rows = new List<IReadOnlyList<string>>();
        foreach (var o in trend.Observations)
        {
            List<string> row = [o.Period.Label, Text(o.Value), Text(o.Lower), Text(o.Upper)];
            if (benchmark is not null)
                row.Add(
                    Text(
                        benchmark.Series.Count == 0
                            ? null
                            : benchmark.Series.Find(Period.Parse(o.Period.Code))?.Value
                    )
                );
            row.Add(o.Value is null ? $"no value: {o.Status}" : "published");
            rows.Add(row);
        }
        foreach (var p in projected?.Points ?? [])
        {
            List<string> row =
            [
                p.Period.Label,
                Rounded(p.Value, trend),
                Rounded(p.Lower95, trend),
                Rounded(p.Upper95, trend),
            ];
            if (benchmark is not null)
                row.Add("");
            row.Add("projected");
            rows.Add(row);
        }
        return new FigureTable(columns, rows);
    }

    internal static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Rounded(double? value, TrendAnswer trend) =>
        value is { } number ? DisplayText.Number((decimal)number, trend.Unit.Decimals) : "";
}
