using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Tests.Domain.Display;

public sealed class TitleVerbTests
{
    [TestCase("Gigabit-capable broadband", "was")]
    [TestCase("4G coverage outdoors", "was")]
    [TestCase("Apprenticeship starts", "were")]
    [TestCase("People who use the internet", "were")]
    [TestCase("Young people not in education, employment or training, or not known", "were")]
    [TestCase("Five-year survival of new businesses", "was")]
    [TestCase("Gross value added per hour worked", "was")]
    [TestCase("Premises below 30 Mbit/s", "were")]
    [TestCase("Progress 8", "was")]
    [TestCase("Unemployment rate, modelled", "was")]
    [TestCase("Apprenticeships after key stage 4", "were")]
    [TestCase("Young people known not to be in education, employment or training", "were")]
    [TestCase("", "was")]
    public void The_verb_goes_with_the_head_of_the_title(string title, string verb) =>
        Assert.That(TitleVerb.Of(title), Is.EqualTo(verb));

    [TestCase("Premises below 30 Mbit/s", "Premises")]
    [TestCase("Five-year survival OF new businesses", "survival")]
    [TestCase("Unemployment rate, modelled", "rate")]
    [TestCase("Homes  ", "Homes")]
    [TestCase(" ", "")]
    [TestCase("", "")]
    public void The_head_is_the_last_word_before_what_describes_it(string title, string head) =>
        Assert.That(TitleVerb.HeadOf(title), Is.EqualTo(head));
}
