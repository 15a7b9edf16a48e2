using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Sets an area beside another area.</summary>
public static class AreaBenchmark
{
    public static Compared Compare(Subject subject, AreaCode benchmark, Period? at)
    {
        var name = subject.Areas.NameOf(benchmark);
        var answer = new BenchmarkAnswer(
            BenchmarkKind.Area,
            name,
            AreaRef.Of(benchmark, subject.Areas),
            null,
            null,
            null
        );
        if (subject.At.Panel is not { } panel || subject.NoFigures is not null)
            return new Compared(
                answer,
                $"{IndicatorWords.In(subject.At.Indicator.Title, subject.Name)}: no figure is held."
            )
            {
                Reason = Refusal.NoData,
                Explanation = subject.NoFigures,
            };
        if (benchmark == subject.Area)
            return new Compared(answer, $"{SentenceNames.Start(name)} is set beside itself.")
            {
                Reason = Refusal.NoVariation,
                Explanation = "The benchmark is the area itself.",
            };
        var compared = AreaComparison.Of(
            panel,
            subject.At.Indicator,
            subject.Breakdown,
            subject.Area,
            benchmark,
            subject.Areas,
            at
        );
        var limits = compared.Beside?.LimitsAt(ConfidenceLevel.P95);
        return new Compared(
            answer with
            {
                Label =
                    compared.Overlap == PartOverlap.RemovedFromBenchmark
                        ? $"{name} without {subject.Areas.NameOf(subject.Area)}"
                        : name,
                Value = compared.Beside?.Value,
                Limits =
                    limits is { } known && compared.Beside!.Uncertainty != Uncertainty.Exact
                        ? [known.Lower, known.Upper]
                        : null,
            },
            ComparisonHeadline.Of(
                compared,
                subject.At.Indicator,
                subject.Name,
                subject.Areas.NameOf(subject.Area),
                name
            )
        )
        {
            Period = compared.Period,
            Difference = compared.Difference,
            Overlap = compared.Overlap,
            Tested = compared.Difference?.Test.HasValue == true ? 1 : 0,
            Reason = compared.Reason,
            Explanation = Explain(compared, subject, benchmark, name, at),
        };
    }

    private static string? Explain(
        AreaComparison compared,
        Subject subject,
        AreaCode benchmark,
        string name,
        Period? at
    )
    {
        var parts = new List<string>();
        if (compared.Difference is null)
            parts.Add(NoPeriod(subject, benchmark, name, at));
        else if (Why(compared.Difference) is { } why)
            parts.Add(why);
        if (compared.IsBenchmarkTakenAsExact)
            parts.Add(
                $"No limits are published for {SentenceNames.Within(name)}; its figure is taken as exact."
            );
        var own = SentenceNames.Within(subject.Areas.NameOf(subject.Area));
        var start = SentenceNames.Start(subject.Areas.NameOf(subject.Area));
        var other = SentenceNames.Within(name);
        var approximate = compared.Difference?.Test.HasValue == true ? ", and the test is approximate" : "";
        if (compared.Difference is null)
            return string.Join(' ', parts);
        if (compared.Overlap == PartOverlap.RemovedFromBenchmark)
            parts.Add($"{start} is part of {other} and was taken out of it: the benchmark is the rest.");
        else if (compared.Overlap == PartOverlap.PartOfBenchmark)
            parts.Add(
                $"{start} is part of {other}. Counts to take it out are not held, so it is on both sides: the difference is smaller than that to the rest of {other}{approximate}."
            );
        else if (compared.Overlap == PartOverlap.ContainsBenchmark)
            parts.Add($"{SentenceNames.Start(name)} is part of {own}, so it is on both sides{approximate}.");
        else if (compared.Overlap == PartOverlap.SharesParts)
            parts.Add($"{start} and {other} share some of their parts{approximate}.");
        if (compared.NewerOfArea is { } newer)
            parts.Add(
                $"A newer figure of {own}, of {DisplayText.Words(newer)}, has nothing of {other} beside it."
            );
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    /// <summary>Why a difference was not tested; null where it was.</summary>
    public static string? Why(FigureDifference difference) =>
        difference.Test.Reason switch
        {
            null => null,
            Refusal.NoSamplingError =>
                "The figures are counted in full: there is no sampling error, so the difference is what it is and no test applies.",
            _ =>
                "No confidence limits are published with both figures, nor counts to work them out from, so the difference cannot be tested.",
        };

    private static string NoPeriod(Subject subject, AreaCode benchmark, string name, Period? at)
    {
        var theirs = subject.At.Panel!.SeriesOf(benchmark, subject.Breakdown);
        if (theirs.Latest() is null)
            return $"No figure of {SentenceNames.Within(name)} is held to set beside it.";
        return at is { } period
            ? $"The two do not both have a value for {DisplayText.Words(period)}."
            : $"{SentenceNames.Start(subject.Name)} and {SentenceNames.Within(name)} have no period in common.";
    }
}
