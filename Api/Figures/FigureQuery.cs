using System.Globalization;
using RoadmapIndicators.Api.Areas;
using RoadmapIndicators.Api.Figures.Drawing;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Reads what a figure is to show and how it is to look.</summary>
public static class FigureQuery
{
    /// <summary>A picture with more panels or rows cannot be read.</summary>
    public const int MostAreas = 24;

    private static readonly QueryParameter Kind = new(
        "kind",
        "What to draw: trend for one area, multiples for several, target for a bullet chart, ranking for bars. Left out, it is trend for one area and multiples for several.",
        "trend",
        OneOf: ["trend", "ranking", "target", "multiples"]
    );

    private static readonly QueryParameter Benchmark = new(
        "benchmark",
        "GSS code of an area to draw beside.",
        "E92000001"
    );

    private static readonly QueryParameter Target = new(
        "target",
        "The id of the target to draw, as in target-gap, or none. Left out, it is the first that is not met, else the first.",
        "none"
    );

    private static readonly QueryParameter Projection = new(
        "projection",
        "Whether a trend shows its projection.",
        "true",
        OneOf: ["true", "false"]
    );

    private static readonly QueryParameter Theme = new(
        "theme",
        "Colours: light, dark, or grey for a grey print.",
        "light",
        OneOf: [.. FigureTheme.All.Select(t => t.Name)]
    );

    private static readonly QueryParameter Width = new(
        "width",
        "In pixels, 800 unless said.",
        "800",
        Least: 320,
        Most: 1_600
    );

    private static readonly QueryParameter Height = new(
        "height",
        "In pixels; what the figure needs unless said.",
        "450",
        Least: 200,
        Most: 1_600
    );

    private static readonly QueryParameter Scale = new(
        "scale",
        "Dots for each pixel in PNG, 2 unless said; 4 for print.",
        "2",
        Least: 1,
        Most: 4
    );

    public static readonly QueryParameter[] Parameters =
    [
        Questions.Parameters.Areas,
        Questions.Parameters.Within,
        Questions.Parameters.AreaTypes,
        Kind,
        Benchmark,
        Target,
        Projection,
        Questions.Parameters.Breakdown,
        Theme,
        Width,
        Height,
        Scale,
        Questions.Parameters.Edition,
        Questions.Parameters.AsOf,
    ];

    /// <summary>What it is to show; null where the request is at fault, which the reader then says.</summary>
    public static FigureQuestion? Read(QueryReader query, IndicatorVintage? at, EditionLog log)
    {
        var register = (at?.Catalogue ?? log.Current.Catalogue).Catalogue.Areas;
        var areas = AreaQuery.Named(query, Questions.Parameters.Areas, register, at?.Panel);
        var within = AreaQuery.One(query, Questions.Parameters.Within, register);
        var benchmark = AreaQuery.One(query, Benchmark, register);
        var breakdown = BreakdownQuery.One(query, at?.Panel);
        var type = AreaQuery.Type(query) ?? AreaType.LocalAuthority;
        var asked = query.Choice(Kind);
        var target = query.Text(Target);
        var projection = query.Choice(Projection) != "false";
        if (areas.Count == 0 && within is not null && asked != "ranking")
            areas =
            [
                .. register
                    .All.Where(a =>
                        a.ValidTo is null && a.Code.Type == type && register.IsInside(a.Code, within)
                    )
                    .Select(a => a.Code)
                    .Order(),
            ];
        var kind = asked is null
            ? areas.Count > 1
                ? FigureKind.Multiples
                : FigureKind.Trend
            : Enum.Parse<FigureKind>(asked, ignoreCase: true);
        Check(query, kind, areas);
        if (
            at is not null
            && target is not null and not "none"
            && at.Catalogue.Catalogue.TargetsOf(at.Indicator).All(t => t.Id != target)
        )
            query.Add(
                FaultCode.Unknown,
                Target.Name,
                $"There is no target {NearMatches.Quote(target)} of {at.Indicator.Slug}; it has: {string.Join(", ", at.Catalogue.Catalogue.TargetsOf(at.Indicator).Select(t => t.Id).DefaultIfEmpty("none"))}."
            );
        return query.Problem is not null || at is null
            ? null
            : new FigureQuestion(at, kind, areas, breakdown, benchmark, target, type, within, projection);
    }

    /// <summary>How it is to look; a height that is not asked for is what so many rows need.</summary>
    public static FigureLook Look(QueryReader query, FigureQuestion? question)
    {
        var theme = query.Choice(Theme);
        var width = query.Number(Width) ?? 800;
        var rows = question?.Areas.Count ?? 1;
        var usual = question?.Kind switch
        {
            FigureKind.Target => 150 + 58 * rows,
            FigureKind.Multiples => 170 + 130 * ((rows + Columns(width) - 1) / Columns(width)),
            FigureKind.Ranking => 170 + 32 * Math.Min(MostAreas, RankedBy(question!)),
            _ => 450,
        };
        return new FigureLook(
            FigureTheme.All.FirstOrDefault(t => t.Name == theme) ?? FigureTheme.Light,
            width,
            query.Number(Height) ?? Math.Clamp(usual, 240, 1_600),
            query.Number(Scale) ?? 2
        );
    }

    private static int RankedBy(FigureQuestion question) =>
        RankingFigure.QuestionOf(question).Candidates().Count + (question.Benchmark is null ? 0 : 1);

    private static int Columns(int width) => Math.Clamp(width / 260, 1, 4);

    private static void Check(QueryReader query, FigureKind kind, IReadOnlyList<AreaCode> areas)
    {
        var name = Questions.Parameters.Areas.Name;
        if (areas.Count == 0 && kind != FigureKind.Ranking && query.Problem is null)
            query.Add(
                FaultCode.Required,
                name,
                $"{name} or {Questions.Parameters.Within.Name} is needed, for example {name}=E08000027."
            );
        if (kind == FigureKind.Trend && areas.Count > 1)
            query.Add(
                FaultCode.OverLimit,
                name,
                $"kind=trend shows one area and {areas.Count} were named; kind=multiples shows several."
            );
        if (areas.Count > MostAreas)
            query.Add(
                FaultCode.OverLimit,
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{areas.Count} areas were asked for; a figure shows at most {MostAreas}."
                )
            );
    }
}
