using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Review;

namespace RoadmapIndicators.Tests.Ingestion.Review;

/// <summary>Each rule on both sides of its threshold.</summary>
[TestFixture]
public sealed class RuleTests
{
    private static double[] Mixed(double[] most, double[] some, double share) =>
        [.. most.Select((value, i) => i < most.Length * share ? value : some[i])];

    [Test]
    public void a_sound_next_year_is_published_without_a_flag()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, bench.Sound(2021));
        Assert.Multiple(() =>
        {
            Assert.That(bench.Hold(), Is.Null);
            Assert.That(bench.Flags(), Is.Empty);
        });
    }

    [TestCase(0.85, null)]
    [TestCase(0.95, "repeatedPeriod")]
    public void a_period_with_the_values_of_another_is_held_from_nine_tenths_of_the_areas(
        double share,
        string? rule
    )
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, Mixed(bench.Sound(2020), bench.Sound(2021), share));
        Assert.That(bench.Hold(), Is.EqualTo(rule));
    }

    [Test]
    public void a_repeat_in_fewer_decimal_places_is_still_a_repeat()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2020).Select(value => Math.Round(value, 1))]);
        Assert.That(bench.Hold(), Is.EqualTo("repeatedPeriod"));
    }

    [Test]
    public void areas_at_a_bound_in_both_periods_repeat_nothing()
    {
        var bench = new ReviewBench();
        double[] Saturated(int year) => [.. bench.Sound(year).Select((value, i) => i < 35 ? 100 : value)];
        bench.Hold(2019, Saturated(2019)).Hold(2020, Saturated(2020));
        bench.Release(2021, Saturated(2021));
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void columns_moved_by_one_year_are_held_though_the_newest_period_is_new()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        foreach (var year in new[] { 2019, 2020, 2021 })
            bench.Release(year, bench.Sound(year - 1));
        Assert.That(bench.Hold(), Is.EqualTo("repeatedPeriod"));
    }

    [Test]
    public void a_first_file_that_gives_two_years_the_same_values_contradicts_nothing_held()
    {
        var bench = new ReviewBench();
        bench.Release(2020, bench.Sound(2020)).Release(2021, bench.Sound(2020));
        Assert.That(bench.Hold(), Is.Null);
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void values_in_the_neighbouring_row_are_held(int by)
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        var sound = bench.Sound(2021);
        bench.Release(2021, [.. sound.Select((_, i) => sound[(i + by + sound.Length) % sound.Length])]);
        Assert.That(bench.Hold(), Is.EqualTo("slippedRows"));
    }

    [TestCase(2.0, null)]
    [TestCase(4.5, null)]
    [TestCase(0.3, null)]
    [TestCase(0.1, "changedScale")]
    [TestCase(10.0, "changedScale")]
    [TestCase(1000.0, "changedScale")]
    public void a_change_everywhere_is_held_from_a_factor_of_five(double factor, string? rule)
    {
        var bench = new ReviewBench { Indicator = Unbounded };
        bench.Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2021).Select(value => value * factor)]);
        Assert.That(bench.Hold(), Is.EqualTo(rule));
    }

    [Test]
    public void a_third_of_the_areas_in_another_unit_is_held()
    {
        var bench = new ReviewBench { Indicator = Unbounded };
        bench.Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2021).Select((value, i) => i % 3 == 0 ? value * 100 : value)]);
        Assert.That(bench.Hold(), Is.EqualTo("changedScale"));
    }

    [Test]
    public void a_declared_break_explains_a_change_of_scale()
    {
        var bench = new ReviewBench
        {
            Indicator = Unbounded with
            {
                Breaks = [new(Period.Year(2021), BreakKind.Definition, "Another unit.", null)],
            },
        };
        bench.Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2021).Select(value => value * 100)]);
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void values_in_any_rows_are_held()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        var values = bench.Sound(2021);
        new Random(5).Shuffle(values);
        bench.Release(2021, values);
        Assert.That(bench.Hold(), Is.EqualTo("lostOrder"));
    }

    [Test]
    public void the_complement_of_a_percentage_is_held()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2021).Select(value => 100 - value)]);
        Assert.That(bench.Hold(), Is.EqualTo("lostOrder"));
    }

    [TestCase(6, null)]
    [TestCase(7, "areasGone")]
    public void more_than_a_tenth_of_the_areas_gone_is_held(int gone, string? rule)
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, [.. bench.Sound(2021).Select((value, i) => i < gone ? double.NaN : value)]);
        Assert.That(bench.Hold(), Is.EqualTo(rule));
    }

    [Test]
    public void codes_that_were_replaced_may_go()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Areas = new(
            bench
                .Codes.Take(10)
                .Select(code => new Area(
                    AreaCode.Parse(code),
                    code,
                    null,
                    new DateOnly(2020, 3, 31),
                    [],
                    [],
                    [],
                    null
                ))
        );
        bench.Release(2021, [.. bench.Sound(2021).Select((value, i) => i < 10 ? double.NaN : value)]);
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void periods_that_a_release_leaves_out_are_no_areas_gone()
    {
        var bench = new ReviewBench().Hold([.. Enumerable.Range(2004, 17)]);
        bench.Release(2020, bench.Sound(2020)).Release(2021, bench.Sound(2021));
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void values_of_a_year_never_held_under_a_year_that_is_are_held()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2020, bench.Sound(2021));
        Assert.That(bench.Hold(), Is.EqualTo("restatedPeriod"));
    }

    [TestCase(0.1, null)]
    [TestCase(0.6, "restatedPeriod")]
    public void a_restated_period_is_held_from_a_quarter_of_a_step(double steps, string? rule)
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        var (before, now) = (bench.Sound(2019), bench.Sound(2020));
        bench.Release(
            2020,
            [.. now.Select((value, i) => Math.Round(value + steps * Math.Abs(value - before[i]), 3))]
        );
        Assert.That(bench.Hold(), Is.EqualTo(rule));
    }

    [Test]
    public void a_whole_history_restated_is_flagged_and_not_held()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        foreach (var year in new[] { 2018, 2019, 2020 })
            bench.Release(year, [.. bench.Sound(year).Select((value, i) => value + 0.5 + i % 3 * 0.1)]);
        Assert.Multiple(() =>
        {
            Assert.That(bench.Hold(), Is.Null);
            Assert.That(bench.Flags(), Is.EqualTo(new[] { "largeRestatement" }));
        });
    }

    [Test]
    public void provisional_figures_may_be_restated()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020).CallProvisional(2020);
        bench.Release(2020, bench.Sound(2021));
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void a_year_never_held_that_is_older_than_those_given_before_is_held()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2021);
        bench.Release(2020, bench.Sound(2020));
        Assert.That(bench.Hold(), Is.EqualTo("periodGoneBack"));
    }

    [Test]
    public void a_small_correction_of_an_older_year_is_published_and_flagged()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        var values = bench.Sound(2019);
        values[3] += 4;
        bench.Release(2019, values);
        Assert.Multiple(() =>
        {
            Assert.That(bench.Hold(), Is.Null);
            Assert.That(bench.Flags(), Is.EqualTo(new[] { "periodGoneBack" }));
        });
    }

    [Test]
    public void a_period_that_had_not_begun_is_held()
    {
        var bench = new ReviewBench { PublishedOn = new(2020, 12, 31) };
        bench.Hold(2018, 2019, 2020).Release(2021, bench.Sound(2021));
        Assert.That(bench.Hold(), Is.EqualTo("periodNotBegun"));
    }

    [Test]
    public void the_correction_of_a_file_that_was_wrongly_accepted_is_not_held()
    {
        // 2021's values were accepted under 2019; now they come under 2021.
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Hold(2019, bench.Sound(2021)).Accepted(2019, bench.Sound(2019));
        bench.Release(2021, bench.Sound(2021));
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void what_follows_a_rightly_accepted_change_is_not_held_again()
    {
        var bench = new ReviewBench { Indicator = Unbounded };
        bench.Hold(2018, 2019, 2020);
        bench.Hold(2020, [.. bench.Sound(2020).Select(value => value * 100)]).Accepted(2020, null);
        bench.Release(2021, [.. bench.Sound(2021).Select(value => value * 100)]);
        Assert.That(bench.Hold(), Is.Null);
    }

    [Test]
    public void a_replaced_area_beside_its_successor_is_flagged()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Areas = new([
            new Area(
                AreaCode.Parse(bench.Codes[0]),
                "Old",
                null,
                new DateOnly(2019, 3, 31),
                [AreaCode.Parse(bench.Codes[1])],
                [],
                [],
                null
            ),
            new Area(AreaCode.Parse(bench.Codes[1]), "New", new DateOnly(2019, 4, 1), null, [], [], [], null),
        ]);
        bench.Release(2021, bench.Sound(2021));
        Assert.Multiple(() =>
        {
            Assert.That(bench.Hold(), Is.Null);
            Assert.That(bench.Flags(), Is.EqualTo(new[] { "abolishedBesideSuccessors" }));
        });
    }

    [Test]
    public void a_hold_names_both_periods_and_areas()
    {
        var bench = new ReviewBench().Hold(2018, 2019, 2020);
        bench.Release(2021, bench.Sound(2019));
        Assert.That(
            ReleaseReview.Judge(bench.Release()).Hold?.Text,
            Does.Contain("2021").And.Contain("2019").And.Contain("60 of 60").And.Contain(bench.Codes[0])
        );
    }

    private static Indicator Unbounded =>
        Sources.SourceReading.Indicator("made-up", "tidy", [], [], ceiling: null);
}
