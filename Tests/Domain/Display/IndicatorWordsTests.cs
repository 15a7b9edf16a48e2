using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Display;

public sealed class IndicatorWordsTests
{
    [TestCase("Gigabit-capable broadband", "Gigabit-capable broadband in Dudley")]
    [TestCase("Unemployment rate, modelled", "Unemployment rate, modelled, in Dudley")]
    [TestCase(
        "People without qualifications, Census 2021",
        "People without qualifications, Census 2021, in Dudley"
    )]
    [TestCase(
        "Young people known not to be in education, employment or training",
        "Young people known not to be in education, employment or training in Dudley"
    )]
    [TestCase(
        "Young people not in education, employment or training, or not known",
        "Young people not in education, employment or training, or not known, in Dudley"
    )]
    public void A_trailing_clause_is_closed_by_a_comma_and_a_list_is_not(string title, string expected) =>
        Assert.That(IndicatorWords.In(title, "Dudley"), Is.EqualTo(expected));

    [TestCase(
        "Gigabit-capable broadband",
        "% of premises",
        "Gigabit-capable broadband in Dudley was",
        "it has"
    )]
    [TestCase(
        "Premises below 30 Mbit/s",
        "% of premises",
        "The share of premises below 30 Mbit/s in Dudley was",
        "it has"
    )]
    [TestCase(
        "People who use the internet",
        "% of adults aged 16 and over",
        "The share of people who use the internet in Dudley was",
        "it has"
    )]
    [TestCase(
        "Apprenticeships after key stage 4",
        "% of pupils",
        "Apprenticeships after key stage 4 in Dudley were",
        "they have"
    )]
    [TestCase(
        "English speakers by 19",
        "% of speakers",
        "The share of English speakers by 19 in Dudley was",
        "it has"
    )]
    public void People_are_not_per_cent_but_a_share_of_them_is(
        string title,
        string unit,
        string was,
        string pronoun
    )
    {
        var indicator = Indicator() with { Title = title, Unit = new Unit(unit, "%", 1) };
        Assert.Multiple(() =>
        {
            Assert.That(IndicatorWords.Was(indicator, "Dudley"), Is.EqualTo(was));
            Assert.That(IndicatorWords.ItHas(indicator), Is.EqualTo(pronoun));
        });
    }

    [TestCase("Active enterprises", "enterprises", "")]
    [TestCase("Enterprise births", "enterprises", "")]
    [TestCase("Number of high-growth businesses", "enterprises", "")]
    [TestCase(
        "Preventable deaths from cardiovascular disease",
        "deaths per 100,000 people",
        "per 100,000 people"
    )]
    [TestCase("Healthy life expectancy", "years", "years")]
    [TestCase("Apprenticeship starts", "per 100,000 people", "per 100,000 people")]
    public void A_unit_that_the_title_has_named_is_not_doubled(string title, string unit, string expected)
    {
        var indicator = Indicator() with { Title = title, Unit = new Unit(unit, "", 0) };
        Assert.That(IndicatorWords.Unit(indicator).Name, Is.EqualTo(expected));
    }
}
