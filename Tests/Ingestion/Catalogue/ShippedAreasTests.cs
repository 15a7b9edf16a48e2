using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>The areas that come with the program.</summary>
public sealed class ShippedAreasTests
{
    private static readonly AreaRegister Areas =
        CatalogueFolder.Read(CatalogueFolder.Default).Catalogue?.Areas
        ?? throw new InvalidOperationException("The shipped catalogue has mistakes.");

    [Test]
    public void Combined_authority_has_its_seven_members() =>
        Assert.That(
            Members("E47000007"),
            Is.EqualTo("E08000025 E08000026 E08000027 E08000028 E08000029 E08000030 E08000031")
        );

    [Test]
    public void Metropolitan_county_has_the_same_seven() =>
        Assert.That(Members("E11000005"), Is.EqualTo(Members("E47000007")));

    [Test]
    public void United_Kingdom_has_the_four_countries() =>
        Assert.That(Members("K02000001"), Is.EqualTo("E92000001 N92000002 S92000003 W92000004"));

    [Test]
    public void Great_Britain_has_three_countries() =>
        Assert.That(Members("K03000001"), Is.EqualTo("E92000001 S92000003 W92000004"));

    [Test]
    public void England_has_the_nine_regions() =>
        Assert.That(
            Members("E92000001"),
            Is.EqualTo(string.Join(' ', Enumerable.Range(1, 9).Select(i => $"E1200000{i}")))
        );

    // 30 districts: 7 metropolitan, 4 unitary and 19 in three counties.
    [TestCase("E12000005", 30)]
    [TestCase("W92000004", 22)]
    [TestCase("S92000003", 32)]
    [TestCase("N92000002", 11)]
    [TestCase("E12000007", 33)]
    [TestCase("E10000031", 5)]
    public void Region_country_or_county_has_its_current_authorities(string code, int count)
    {
        var members = Areas.MembersOf(AreaCode.Parse(code));
        Assert.Multiple(() =>
        {
            Assert.That(members, Has.Count.EqualTo(count));
            Assert.That(members.Select(area => area.Type), Is.All.EqualTo(AreaType.LocalAuthority));
        });
    }

    [Test]
    public void Every_current_authority_of_England_is_in_one_region_and_at_most_one_combined_authority() =>
        Assert.Multiple(() =>
        {
            var regions = Areas.MembersOf(AreaCode.Parse("E92000001"));
            var placed = regions.SelectMany(region => Areas.MembersOf(region.Code)).ToArray();
            Assert.That(placed, Is.Unique);
            Assert.That(placed, Has.Length.EqualTo(296), "districts of England, 2025");
            var combined = Areas
                .All.Where(area => area.Type is AreaType.CombinedAuthority)
                .SelectMany(area => Areas.MembersOf(area.Code));
            Assert.That(combined, Is.Unique);
        });

    [TestCase("E08000016", "E08000038")]
    [TestCase("E08000019", "E08000039")]
    [TestCase("E08000020", "E08000037")]
    [TestCase("E07000190", "E07000246")]
    [TestCase("E07000246", "E06000066")]
    [TestCase("E10000021", "E06000061 E06000062")]
    [TestCase("E47000011", "E47000014")]
    [TestCase("S12000046", "S12000049")]
    public void Replaced_code_names_its_successors_and_is_no_member_of_anything(string old, string successors)
    {
        var area = Areas.Find(old)!;
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', area.Successors), Is.EqualTo(successors));
            Assert.That(area.ValidTo, Is.Not.Null);
            Assert.That(
                area.Parents.SelectMany(parent => Areas.MembersOf(parent.Parent)),
                Has.None.EqualTo(area)
            );
        });
    }

    [Test]
    public void Successor_begins_the_day_after_the_code_that_it_replaced() =>
        Assert.Multiple(() =>
        {
            foreach (var area in Areas.All.Where(area => area.Type is AreaType.LocalAuthority))
            foreach (var successor in area.Successors)
                Assert.That(
                    Areas.Find(successor)!.ValidFrom,
                    Is.EqualTo(area.ValidTo!.Value.AddDays(1)),
                    area.Code.Value
                );
        });

    [TestCase("E37000001", 4)]
    [TestCase("E37000006", 6)]
    [TestCase("E37000012", 9)]
    public void Lep_has_its_districts_and_says_where_that_is_from(string code, int count)
    {
        var members = Areas.MembersOf(AreaCode.Parse(code));
        Assert.Multiple(() =>
        {
            Assert.That(members, Has.Count.EqualTo(count));
            Assert.That(
                members
                    .SelectMany(area => area.Parents)
                    .Where(m => m.Parent.Value == code)
                    .Select(m => m.Note),
                Is.All.StartsWith("General knowledge")
            );
        });
    }

    [Test]
    public void Non_constituent_authorities_take_part_and_are_no_members() =>
        Assert.That(
            string.Join(
                ' ',
                Areas
                    .All.Where(area =>
                        area.Parents.Any(m =>
                            m is { Role: MembershipRole.NonConstituent, Parent.Value: "E47000007" }
                            && m.Note!.StartsWith("General knowledge", StringComparison.Ordinal)
                        )
                    )
                    .Select(area => area.Code)
            ),
            Is.EqualTo(
                "E06000020 E06000051 E07000192 E07000199 E07000218 E07000219 E07000220 E07000221 E07000236 E10000031"
            )
        );

    [TestCase("TLG", "E12000005")]
    [TestCase("TLB", "E92000001")]
    [TestCase("TLN", "N92000002")]
    [TestCase("dfe:330", "E08000025")]
    [TestCase("dfe:336", "E08000031")]
    public void Other_codes_of_the_same_extent_are_aliases(string alias, string code) =>
        Assert.That(Areas.Find(alias)!.Code.Value, Is.EqualTo(code));

    [Test]
    public void Names_are_unique_so_that_a_list_of_names_misleads_nobody() =>
        Assert.That(Areas.All.Select(area => area.Name), Is.Unique);

    private static string Members(string code) =>
        string.Join(' ', Areas.MembersOf(AreaCode.Parse(code)).Select(area => area.Code));
}
