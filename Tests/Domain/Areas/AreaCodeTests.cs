using CsCheck;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Tests.Domain.Areas;

[TestFixture]
public sealed class AreaCodeTests
{
    [TestCase("E08000025", AreaType.LocalAuthority)]
    [TestCase("E08000025 ", AreaType.LocalAuthority)]
    [TestCase("E47000007", AreaType.CombinedAuthority)]
    [TestCase("E12000005", AreaType.Region)]
    [TestCase("E11000005", AreaType.MetropolitanCounty)]
    [TestCase("K02000001", AreaType.Country)]
    [TestCase("E37000001", AreaType.Lep)]
    public void a_code_says_what_kind_of_place_it_is(string text, AreaType type) =>
        Assert.That(AreaCode.Parse(text).Type, Is.EqualTo(type));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("E0800002")]
    [TestCase("E080000255")]
    [TestCase("e08000025")]
    [TestCase("X08000025")]
    [TestCase("E0800002٥")]
    [TestCase("West Midlands")]
    public void what_is_no_code_is_not_read(string? text) =>
        Assert.That(AreaCode.TryParse(text, out _), Is.False);

    [Test]
    public void any_text_is_read_to_itself_or_not_at_all() =>
        Gen.String.Sample(text => !AreaCode.TryParse(text, out var code) || code.Value == text.Trim());

    [Test]
    public void members_leave_out_codes_that_are_no_longer_in_use()
    {
        var parent = AreaCode.Parse("E47000007");
        Area Member(string code, DateOnly? validTo, MembershipRole role = MembershipRole.Member) =>
            new(AreaCode.Parse(code), code, null, validTo, [], [], [new Membership(parent, role)], null);
        var register = new AreaRegister([
            Member("E08000025", null),
            Member("E08000016", new DateOnly(2025, 3, 31)),
            Member("E07000192", null, MembershipRole.NonConstituent),
        ]);
        Assert.That(register.MembersOf(parent).Select(a => a.Code.Value), Is.EqualTo(new[] { "E08000025" }));
    }
}
