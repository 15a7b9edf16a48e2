using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>Sources in the catalogue's files: what they promise and when they are asked.</summary>
public sealed class SourceEntryTests
{
    private const string File = "sources/ons-els.yaml";

    [Test]
    public void a_sound_source_is_read_in_every_field()
    {
        using var files = new CatalogueFiles();
        var source = files.Read().Catalogue!.Sources.Single();
        Assert.Multiple(() =>
        {
            Assert.That(source.Name, Is.EqualTo("ons-els"));
            Assert.That(source.AskAt, Is.EqualTo("https://www.example.org/"));
            Assert.That(source.PromisedFrequency, Is.EqualTo(new PromisedFrequency("each quarter", 120)));
            Assert.That(
                source.Schedule,
                Is.EqualTo(new SourceSchedule(["0 35 9 ? * MON-FRI"], new TimeOnly(9, 30)))
            );
        });
    }

    [Test]
    public void a_source_without_a_schedule_is_loaded_by_hand_and_the_usual_embargo_is_half_past_nine()
    {
        using var files = new CatalogueFiles();
        files.Change(File, "\n  embargo: \"09:30\"", "");
        Assert.That(
            files.Read().Catalogue!.Sources.Single().Schedule!.Embargo,
            Is.EqualTo(new TimeOnly(9, 30))
        );
        files.Change(File, "schedule:\n  cron: [\"0 35 9 ? * MON-FRI\"]", "");
        Assert.That(files.Read().Catalogue!.Sources.Single().Schedule, Is.Null);
    }

    [TestCase("0 35 9 ? * MON-FRI", "35 9 * * *", 7, "six fields", "35 9 * * *")]
    [TestCase("0 35 9 ? * MON-FRI", "0 35 25 ? * MON", 7, "six fields")]
    [TestCase("0 35 9 ? * MON-FRI", "0 0 9 30 2 ?", 7, "never comes")]
    [TestCase("\"0 35 9 ? * MON-FRI\"", "", 7, "'cron'")]
    [TestCase("[\"0 35 9 ? * MON-FRI\"]", "[\"0 0 9 * * ?\", \"0 0 9 * * ?\"]", 7, "stands twice")]
    [TestCase("\"09:30\"", "half past nine", 8, "time of the day", "09:30")]
    [TestCase("\"09:30\"", "\"24:00\"", 8, "time of the day")]
    [TestCase("days: 120", "days: 0", 5, "whole number from 1 to 4000")]
    [TestCase("words: each quarter, ", "", 5, "'words' is missing")]
    [TestCase("title: Explore", "titel: Explore", 1, "no key 'titel'")]
    [TestCase("askAt: https://www.example.org/", "askAt: example", 4, "whole address")]
    public void a_mistake_is_named_with_its_line_and_what_would_be_right(
        string from,
        string to,
        int line,
        params string[] says
    )
    {
        using var files = new CatalogueFiles();
        files.Change(File, from, to);
        var mistakes = files.Read().Mistakes;
        Assert.That(
            mistakes.Where(m => m.File == File && m.Line == line && says.All(m.Message.Contains)),
            Is.Not.Empty,
            string.Join('\n', mistakes)
        );
    }

    [Test]
    public void a_file_of_no_source_names_the_near_one()
    {
        using var files = new CatalogueFiles();
        files.Write("sources/ons-el.yaml", "title: A\npublisher: B\ndescription: C\n");
        Assert.That(
            files.Read().Mistakes.Single().Message,
            Does.Contain("there is none 'ons-el'").And.Contain("'ons-els'")
        );
    }

    [Test]
    public void every_source_that_ships_is_described() =>
        Assert.That(
            CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!.Sources.Select(source => source.Name),
            Is.EquivalentTo(SourceList.All.Select(source => source.Name))
        );

    [Test]
    public void a_source_is_scheduled_after_its_embargo_only()
    {
        var early =
            from source in CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!.Sources
            where source.Schedule is not null
            from cron in source.Schedule!.Cron
            let fields = cron.Split(' ')
            let time = new TimeOnly(int.Parse(fields[2]), int.Parse(fields[1]))
            where time < source.Schedule!.Embargo
            select $"{source.Name}: {cron}";
        Assert.That(early, Is.Empty);
    }
}
