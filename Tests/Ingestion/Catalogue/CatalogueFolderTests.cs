using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>A folder of files is read whole, and every mistake in it is found in one go.</summary>
public sealed class CatalogueFolderTests
{
    private const string Missions = "missions.yaml",
        Targets = "targets.yaml",
        Areas = "areas/all.yaml",
        Gigabit = "indicators/gigabit-coverage.yaml";

    [Test]
    public void Sound_files_give_a_catalogue_and_no_mistake()
    {
        using var files = new CatalogueFiles();
        var reading = files.Read();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Mistakes, Is.Empty);
            Assert.That(reading.IsSound, Is.True);
            var catalogue = reading.Catalogue!;
            Assert.That(catalogue.Outcomes[0].StateOfRegionIndicators, Is.EqualTo(["Total jobs"]));
            Assert.That(catalogue.Indicators[0].Series[0].Parameters["column"], Is.EqualTo("value"));
            Assert.That(catalogue.Indicators[0].Breaks[0].Source!.Title, Is.EqualTo("A report"));
            Assert.That(
                catalogue.Areas.Find("E08000038")!.Parents,
                Is.EqualTo([
                    new Membership(
                        AreaCode.Parse("E47000007"),
                        MembershipRole.NonConstituent,
                        Note: "Supposed."
                    ),
                ])
            );
        });
    }

    [Test]
    public void All_mistakes_are_reported_at_once_in_the_order_of_files_and_lines()
    {
        using var files = new CatalogueFiles();
        files.Change(Missions, "stage: current", "stage: running");
        files.Change(Gigabit, "floor: 0", "floor: low");
        files.Change(Gigabit, "polarity: higherIsBetter", "polarity: up");
        files.Change(Targets, "indicator: gigabit-coverage", "indicator: fibre");
        files.Change(Areas, "memberOf: [E47000007]", "memberOf: [E47000008]");
        Assert.That(
            string.Join(' ', files.Read().Mistakes.Select(mistake => $"{mistake.File}:{mistake.Line}")),
            Is.EqualTo($"{Areas}:6 {Gigabit}:4 {Gigabit}:8 {Missions}:15 {Targets}:3")
        );
    }

    [Test]
    public void Mistake_reads_as_editors_show_it() =>
        Assert.That(
            new CatalogueMistake(Targets, 12, "Wrong.").ToString(),
            Is.EqualTo("targets.yaml:12: Wrong.")
        );

    [TestCase("indicators/Gigabit_Coverage.yaml", "An indicator's file is named by its slug")]
    [TestCase("indicators/gigabit.yml", "Nothing reads this file")]
    [TestCase("indicator/gigabit.yaml", "Nothing reads this file")]
    [TestCase("extra.yaml", "Nothing reads this file")]
    public void File_of_another_name_is_a_mistake(string file, string says)
    {
        using var files = new CatalogueFiles();
        files.Write(file, File.ReadAllText(Path.Combine(files.Folder, Gigabit)));
        Assert.That(
            files.Read().Mistakes.Where(mistake => mistake.File == file).Select(mistake => mistake.Message),
            Has.Some.Contains(says)
        );
    }

    [TestCase("missions.yaml")]
    [TestCase("targets.yaml")]
    [TestCase("documents.yaml")]
    public void Missing_file_is_a_mistake(string file)
    {
        using var files = new CatalogueFiles();
        File.Delete(Path.Combine(files.Folder, file));
        Assert.That(
            files.Read().Mistakes,
            Has.Some.EqualTo(new CatalogueMistake(file, 1, "The file is missing."))
        );
    }

    [Test]
    public void Missing_folder_is_a_mistake() =>
        Assert.That(
            CatalogueFolder
                .Read(Path.Combine(Path.GetTempPath(), "no-such-catalogue"))
                .Mistakes.Single()
                .Message,
            Does.StartWith("There is no catalogue")
        );
}
