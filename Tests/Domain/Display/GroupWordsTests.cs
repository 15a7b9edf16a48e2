using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Tests.Domain.Display;

public sealed class GroupWordsTests
{
    [TestCase("total", "everybody")]
    [TestCase("sex:female", "females")]
    [TestCase("sex:male", "males")]
    [TestCase("sex:unknown", "unknown")]
    [TestCase("age:16-24", "people aged 16 to 24")]
    [TestCase("age:65+", "people aged 65 and over")]
    [TestCase("age:under-16", "people aged under 16")]
    [TestCase("age:19", "people aged 19")]
    [TestCase("disability:not-disabled", "people who are not disabled")]
    [TestCase("ethnicity:other-asian", "Other asian ethnic group")]
    [TestCase("ethnicity:black", "Black ethnic group")]
    [TestCase("class:ab", "social grade AB")]
    [TestCase("deprivation:1", "deprivation group 1")]
    [TestCase("deprivation:low", "low deprivation")]
    [TestCase("income:10400-15600", "people with an income of £10,400 to £15,600")]
    [TestCase("income:30000+", "people with an income of £30,000 and over")]
    [TestCase("income:under-11500", "people with an income under £11,500")]
    [TestCase("employment:self-employed", "self-employed people")]
    [TestCase("employment:unpaid-family-worker", "unpaid family workers")]
    [TestCase("work:not-working", "people not in work")]
    [TestCase("settlement:rural", "rural areas")]
    [TestCase("sector:land-use", "land use sector")]
    [TestCase("tenure:social-rent", "social rent")]
    [TestCase("band:3", "band 3")]
    [TestCase("age:65-74,sex:male", "people aged 65 to 74, males")]
    public void A_key_for_machines_is_words_for_people(string key, string words) =>
        Assert.That(GroupWords.Of(Breakdown.Parse(key)), Is.EqualTo(words));

    [Test]
    public void Everybody_is_not_named_beside_an_area() =>
        Assert.Multiple(() =>
        {
            Assert.That(GroupWords.After("Dudley", Breakdown.Total), Is.EqualTo("Dudley"));
            Assert.That(
                GroupWords.After("Dudley", Breakdown.Parse("sex:female")),
                Is.EqualTo("Dudley (females)")
            );
        });
}
