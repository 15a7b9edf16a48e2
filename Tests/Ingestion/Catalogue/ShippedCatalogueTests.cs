using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using ValueType = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>The catalogue that comes with the program.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly CatalogueReading Reading = CatalogueFolder.Read(CatalogueFolder.Default);

    private static RoadmapCatalogue Catalogue =>
        Reading.Catalogue ?? throw new AssertionException(string.Join('\n', Reading.Mistakes));

    [Test]
    public void Shipped_catalogue_has_no_mistake() => Assert.That(Reading.Mistakes, Is.Empty);

    [Test]
    public void Missions_are_the_five_of_the_roadmap_in_order() =>
        Assert.That(
            string.Join(' ', Catalogue.Missions.Select(mission => $"{mission.Number}:{mission.Slug}")),
            Is.EqualTo("1:access 2:data 3:connectivity 4:economy 5:public-services")
        );

    [Test]
    public void Every_mission_has_three_outcomes_and_its_activities()
    {
        Assert.Multiple(() =>
        {
            foreach (var mission in Catalogue.Missions)
            {
                Assert.That(Catalogue.OutcomesOf(mission).Count(), Is.EqualTo(3), mission.Slug);
                Assert.That(
                    Catalogue.Activities.Count(activity => activity.Mission == mission.Slug),
                    Is.InRange(2, 4),
                    mission.Slug
                );
            }
            Assert.That(Catalogue.Activities.Select(a => a.Stage), Is.All.EqualTo(ActivityStage.Current));
        });
    }

    [Test]
    public void Places_of_outcomes_that_are_inferred_say_so() =>
        Assert.That(
            Catalogue.Outcomes.Where(outcome => outcome.Mission == "public-services").Select(o => o.Note),
            Is.All.Contains("inference")
        );

    [Test]
    public void Only_open_data_and_ethics_has_no_indicator() =>
        Assert.That(
            Catalogue.Outcomes.Where(outcome => !Catalogue.IndicatorsOf(outcome).Any()).Select(o => o.Code),
            Is.EqualTo(["2b"])
        );

    [TestCase("5g-coverage 4g-coverage gigabit-coverage premises-below-30mbps internet-users")]
    [TestCase("smartphone-ownership apprenticeship-starts further-education-participation")]
    [TestCase("further-education-achievements level-3-or-above nvq4-or-above no-qualifications")]
    [TestCase("employment-rate modelled-unemployment claimant-count neet-or-not-known progress-8")]
    [TestCase("healthy-life-expectancy gva-per-hour enterprise-births active-enterprises")]
    [TestCase("high-growth-businesses business-birth-rate five-year-survival median-weekly-pay")]
    [TestCase("ghg-per-head ghg-total preventable-cvd-mortality digital-sector-employees")]
    [TestCase("full-fibre-coverage 4g-coverage-indoor 5g-standalone total-gva gva-per-head")]
    [TestCase("essential-digital-skills nhs-app-registrations child-poverty public-ev-chargers")]
    public void Indicators_of_the_roadmap_are_there(string slugs) =>
        Assert.That(slugs.Split(' ').Where(slug => Catalogue.FindIndicator(slug) is null), Is.Empty);

    [Test]
    public void Every_indicator_without_a_series_says_whom_to_ask_for_what() =>
        Assert.That(
            Catalogue.Indicators.Where(indicator => indicator.Series.Count == 0).Select(i => i.ToObtain),
            Is.All.Contains("No figures are held yet;").And.All.Contains(".")
        );

    [TestCase("gigabit-coverage")]
    [TestCase("4g-coverage")]
    [TestCase("5g-coverage")]
    [TestCase("premises-below-30mbps")]
    public void Coverage_is_read_as_snapshots_between_0_and_100(string slug)
    {
        var indicator = Catalogue.FindIndicator(slug)!;
        Assert.Multiple(() =>
        {
            Assert.That(indicator.PeriodKind, Is.EqualTo(PeriodKind.Snapshot));
            Assert.That(indicator.ValueType, Is.EqualTo(ValueType.Coverage));
            Assert.That((indicator.Floor, indicator.Ceiling), Is.EqualTo(((decimal?)0m, (decimal?)100m)));
        });
    }

    [Test]
    public void Polarity_is_the_catalogues_and_not_the_publishers() =>
        Assert.That(
            Catalogue.FindIndicator("premises-below-30mbps")!.Polarity,
            Is.EqualTo(Polarity.LowerIsBetter)
        );

    [TestCase("level-3-or-above")]
    [TestCase("nvq4-or-above")]
    [TestCase("no-qualifications")]
    public void Qualifications_break_where_the_framework_changed(string slug) =>
        Assert.That(Catalogue.FindIndicator(slug)!.Breaks.Select(b => b.From.Code), Is.EqualTo(["2022"]));

    [Test]
    public void A_break_of_boundaries_concerns_the_authorities_that_were_counted_in_pairs()
    {
        var found = Catalogue.FindIndicator("internet-users")!.Breaks.Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.Kind, Is.EqualTo(BreakKind.Boundary));
            Assert.That(found.Concerns(AreaCode.Parse("E08000027")), Is.True);
            Assert.That(found.Concerns(AreaCode.Parse("E08000025")), Is.False);
        });
    }

    [Test]
    public void Healthy_life_expectancy_is_told_by_sex() =>
        Assert.That(
            Catalogue.FindIndicator("healthy-life-expectancy")!.Series[0].Titles.Select(t => t.Breakdown),
            Is.EquivalentTo(["sex:female", "sex:male"])
        );

    [Test]
    public void Targets_have_the_match_that_was_found() =>
        Assert.That(
            string.Join(' ', Catalogue.Targets.Select(t => $"{t.Id}:{t.DefinitionMatch}")),
            Is.EqualTo(
                "T01:Proxy T02:Proxy T02b:Proxy T03:None T04:Proxy T05:None T06:Proxy T07:Proxy T08:Proxy "
                    + "T09:None T10:None T11:Proxy T12:Proxy T13:None T14:Exact T15:Exact T16:Proxy T17:Proxy "
                    + "T18:None T19:Exact N01:Exact N02:Exact N03:Exact N04:Exact N04b:None N05:Proxy N06:None"
            )
        );

    [Test]
    public void Every_target_has_a_source_with_an_address_and_a_reason_for_its_match() =>
        Assert.Multiple(() =>
        {
            foreach (var target in Catalogue.Targets)
            {
                Assert.That(target.Source.Url, Does.StartWith("https://"), target.Id);
                Assert.That(target.Source.Title, Is.Not.Empty, target.Id);
                Assert.That(target.DefinitionNote, Has.Length.GreaterThan(20), target.Id);
            }
        });

    [Test]
    public void Employment_target_follows_the_United_Kingdom()
    {
        var target = Catalogue.Targets.Single(t => t.Id == "T11");
        Assert.Multiple(() =>
        {
            Assert.That(target.Kind, Is.EqualTo(TargetKind.ComparatorGap));
            Assert.That(target.Comparator, Is.EqualTo(AreaCode.Parse("K02000001")));
            Assert.That(target.AppliesTo, Is.Null, "the three LEPs together have no code");
        });
    }

    [Test]
    public void Catalogue_document_reads_back_equal_in_every_field()
    {
        var text = CatalogueDocument.Write(Catalogue);
        var again = CatalogueDocument.Read(text);
        Assert.Multiple(() =>
        {
            Assert.That(CatalogueDocument.Write(again), Is.EqualTo(text));
            Assert.That(again.Missions, Is.EqualTo(Catalogue.Missions));
            Assert.That(again.Outcomes, Is.EqualTo(Catalogue.Outcomes).UsingPropertiesComparer());
            Assert.That(again.Activities, Is.EqualTo(Catalogue.Activities).UsingPropertiesComparer());
            Assert.That(again.Indicators, Is.EqualTo(Catalogue.Indicators).UsingPropertiesComparer());
            Assert.That(again.Targets, Is.EqualTo(Catalogue.Targets));
            Assert.That(again.Sources, Is.EqualTo(Catalogue.Sources));
            Assert.That(again.Areas.All, Is.EqualTo(Catalogue.Areas.All).UsingPropertiesComparer());
        });
    }
}
