using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Tests;

public sealed class NearNamesTests
{
    private static readonly string[] Known =
    [
        "gigabit-coverage",
        "4g-coverage",
        "5g-coverage",
        "employment-rate",
    ];

    [TestCase("gigabit-covrage", "gigabit-coverage")]
    [TestCase("gigabit", "gigabit-coverage")]
    [TestCase("GIGABIT-COVERAGE", "gigabit-coverage")]
    [TestCase("6g-coverage", "4g-coverage, 5g-coverage")]
    [TestCase("emplyoment-rate", "employment-rate")]
    public void Name_with_a_slip_finds_what_was_meant(string asked, string near) =>
        Assert.That(string.Join(", ", NearNames.To(asked, Known)), Is.EqualTo(near));

    [TestCase("")]
    [TestCase("zebra")]
    public void Name_far_from_all_finds_nothing(string asked) =>
        Assert.That(NearNames.To(asked, Known), Is.Empty);

    [Test]
    public void Endless_name_finds_nothing_and_costs_nothing() =>
        Assert.That(NearNames.To(new string('g', 1_000_000), Known), Is.Empty);

    [Test]
    public void No_more_names_than_asked_for_are_given() =>
        Assert.That(NearNames.To("6g-coverage", Known, most: 1), Is.EqualTo(["4g-coverage"]));
}
