using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Figures;

/// <summary>Makes figures from the same answers that the other addresses give.</summary>
public static class FigureMaker
{
    public static Figure Make(FigureQuestion question) =>
        question.Kind switch
        {
            FigureKind.Trend => TrendFigure.Make(question),
            FigureKind.Ranking => RankingFigure.Make(question),
            FigureKind.Target => TargetFigure.Make(question),
            _ => MultiplesFigure.Make(question),
        };

    /// <summary>The figure in words and numbers.</summary>
    public static FigureAnswer Answer(FigureQuestion question, Figure figure, AskedQuery asked)
    {
        var at = question.At;
        var stem = asked.Path[..asked.Path.LastIndexOf('.')];
        var pinned = asked.At(at.ProjectionPinnedAt);
        var query = pinned[asked.Path.Length..];
        return new FigureAnswer(
            at.Indicator.Slug,
            question.Kind,
            figure.Area,
            figure.Period,
            figure.Value,
            figure.Display,
            figure.Chart.Words.Title,
            figure.Sentence,
            figure.Chart.Words.Description,
            at.Source.Citation,
            at.Entry?.Edition,
            at.Entry?.Date,
            MethodVersion.Current,
            at.Source,
            figure.Table,
            pinned,
            new FigureImages($"{stem}.svg{query}", $"{stem}.png{query}", $"{stem}.html{query}"),
            figure.Reason
        );
    }
}
