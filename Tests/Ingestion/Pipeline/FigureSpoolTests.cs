using CsCheck;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class FigureSpoolTests
{
    private static Gen<T> OneOf<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static readonly Gen<decimal?> Numbers = Gen.Frequency(
        (3, Gen.Const((decimal?)null)),
        (
            4,
            Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28])
                .Select(n => (decimal?)new decimal(n.Item1, n.Item2, n.Item3, n.Item4, n.Item5))
        ),
        (
            3,
            OneOf<decimal?>(
                0,
                0.00m,
                -0.0m,
                100.00m,
                decimal.MaxValue,
                decimal.MinValue,
                0.0000000000000000000000000001m
            )
        )
    );

    private static readonly Gen<string?> Texts = Gen.Frequency(
        (6, Gen.Const((string?)null)),
        (
            3,
            OneOf<string?>(
                "",
                "x",
                "[c]",
                "Ynys Môn – “dim ar gael” 漢字 🏔",
                "a\0b\r\n\"c\",",
                new string('ŵ', 70_000)
            )
        ),
        (3, Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 300].Select(text => (string?)text))
    );

    private static readonly Gen<Period> Periods = Gen.Select(
        Gen.Int[new DateOnly(1801, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber],
        Gen.Int[0, Period.LongestInMonths],
        (day, months) => new Period(DateOnly.FromDayNumber(day), months)
    );

    private static readonly Gen<KeyedFigure> Figures =
        from keys in Gen.Select(Gen.Int, Gen.Int, Gen.Int)
        from period in Periods
        from numbers in Numbers.Array[5]
        from status in Gen.Enum<ObservationStatus>()
        from texts in Texts.Array[2]
        select new KeyedFigure(
            keys.Item1,
            keys.Item2,
            period,
            keys.Item3,
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4],
            status,
            texts[0],
            texts[1]
        );

    /// <summary>Tells 1.0 from 1.00, as the figures themselves do not.</summary>
    private static string Digits(KeyedFigure figure) =>
        string.Join(
            ' ',
            new[] { figure.Value, figure.Lower, figure.Upper, figure.Numerator, figure.Denominator }.Select(
                number => number is { } value ? string.Join(',', decimal.GetBits(value)) : "none"
            )
        );

    [Test]
    public void figures_come_back_in_their_order_and_digit_for_digit_as_often_as_they_are_asked_for() =>
        Figures
            .Array[0, 40]
            .Sample(
                figures =>
                {
                    using var spool = new FigureSpool();
                    foreach (var figure in figures)
                        spool.Add(figure);
                    for (var time = 0; time < 2; time++)
                    {
                        var read = spool.Figures().ToList();
                        Assert.That(read, Is.EqualTo(figures));
                        Assert.That(read.Select(Digits), Is.EqualTo(figures.Select(Digits)));
                    }
                },
                iter: 100
            );

    [Test]
    public void a_reader_that_stops_early_leaves_all_to_the_next()
    {
        using var spool = new FigureSpool();
        for (var line = 1; line <= 5_000; line++)
            spool.Add(
                new(1, line, Period.Year(2020), line, line, null, null, null, null, default, null, "note")
            );
        Assert.That(spool.Figures().First().Line, Is.EqualTo(1));
        Assert.That(spool.Figures().Select(figure => figure.Line), Is.EqualTo(Enumerable.Range(1, 5_000)));
    }

    [Test]
    [NonParallelizable]
    public void its_file_is_gone_when_it_is()
    {
        const string Variable = "TMPDIR";
        using var folder = new ScratchFolder();
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, folder.Path);
        try
        {
            Assert.That(Path.GetTempPath(), Does.StartWith(folder.Path));
            using (var spool = new FigureSpool())
            {
                spool.Add(
                    new(1, 2, Period.Year(2020), 3, 4.50m, null, null, null, null, default, null, null)
                );
                Assert.That(spool.Figures().Single().Value, Is.EqualTo(4.5m));
                // A process that is killed here leaves nothing.
                Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
            }
            Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
