using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Tests.Domain.Display;

public sealed class SentenceNamesTests
{
    [TestCase("Dudley", "Dudley")]
    [TestCase("United Kingdom", "the United Kingdom")]
    [TestCase("The three LEPs together", "the three LEPs together")]
    [TestCase("West Midlands", "the West Midlands")]
    [TestCase("West Midlands (combined authority)", "the West Midlands (combined authority)")]
    [TestCase("Black Country (LEP)", "the Black Country (LEP)")]
    [TestCase("Liverpool City Region (combined authority)", "the Liverpool City Region (combined authority)")]
    [TestCase("WMCA area", "the WMCA area")]
    [TestCase("North West", "the North West")]
    [TestCase("North West Leicestershire", "North West Leicestershire")]
    [TestCase("East of England", "East of England")]
    [TestCase("Isles of Scilly", "the Isles of Scilly")]
    [TestCase("City of London", "the City of London")]
    [TestCase("Kingston upon Hull, City of", "Kingston upon Hull")]
    [TestCase("Herefordshire, County of", "Herefordshire")]
    public void A_name_within_a_sentence_has_its_article_and_no_register_order(
        string name,
        string expected
    ) => Assert.That(SentenceNames.Within(name), Is.EqualTo(expected));

    [TestCase("Dudley", "Dudley")]
    [TestCase("West Midlands (combined authority)", "The West Midlands (combined authority)")]
    [TestCase("The Marches (LEP)", "The Marches (LEP)")]
    public void A_name_that_begins_a_sentence_has_a_capital(string name, string expected) =>
        Assert.That(SentenceNames.Start(name), Is.EqualTo(expected));
}
