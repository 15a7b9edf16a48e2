using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>Each mistake that an analyst can make is named with its file, its line and what would be right.</summary>
public sealed class CatalogueMistakeTests
{
    private const string Missions = "missions.yaml",
        Targets = "targets.yaml",
        Areas = "areas/all.yaml",
        Gigabit = "indicators/gigabit-coverage.yaml";

    [TestCase(Gigabit, "polarity:", "polarty:", 4, "no key 'polarty'", "Did you mean 'polarity'?")]
    [TestCase(
        Gigabit,
        "polarity: higherIsBetter",
        "polarity: up",
        4,
        "one of 'higherIsBetter', 'lowerIsBetter', 'neutral'"
    )]
    [TestCase(Gigabit, "higherIsBetter", "higherIsBeter", 4, "Did you mean 'higherIsBetter'?")]
    [TestCase(Gigabit, "polarity: higherIsBetter\n", "", 1, "'polarity' is missing", "'neutral'")]
    [TestCase(Gigabit, "polarity: higherIsBetter", "polarity: 1", 4, "not '1'")]
    [TestCase(Gigabit, "title: Gigabit\ndef", "title:\ndef", 1, "'title' is missing")]
    [TestCase(Gigabit, "title: Gigabit\ndef", "title: [a, b]\ndef", 1, "'title' is a text; this is a list")]
    [TestCase(Gigabit, "decimals: 1", "decimals: 9", 3, "whole number from 0 to 6, not '9'")]
    [TestCase(Gigabit, "decimals: 1", "decimals: one", 3, "whole number")]
    [TestCase(
        Gigabit,
        "unit: { name: \"% of premises\", symbol: \"%\", decimals: 1 }",
        "unit: per cent",
        3,
        "keys with values"
    )]
    [TestCase(Gigabit, "floor: 0", "floor: 0,5", 8, "number such as 85", "not '0,5'")]
    [TestCase(Gigabit, "ceiling: 100", "ceiling: 0", 8, "'floor' 0 must be less than 'ceiling' 0")]
    [TestCase(Gigabit, "outcomes: [3b]", "outcomes: [3c]", 10, "There is no outcome '3c'", "'3b'")]
    [TestCase(Gigabit, "outcomes: [3b]", "outcomes: [3b, 3b]", 10, "stands twice")]
    [TestCase(Gigabit, "outcomes: [3b]", "outcomes: []", 10, "at least one outcome")]
    [TestCase(Gigabit, "outcomes: [3b]", "outcomes: 3b", 10, "'outcomes' is a list")]
    [TestCase(Gigabit, "url: https://www.example.org/data", "url: www.example.org", 13, "whole address")]
    [TestCase(Gigabit, "url: https://www.example.org/data", "url: file:///etc/passwd", 13, "whole address")]
    [TestCase(Gigabit, "source: ons-els", "source: ons-el", 16, "no source 'ons-el'", "'ons-els'")]
    [TestCase(Gigabit, "sex:female", "women", 20, "A breakdown is total")]
    [TestCase(Gigabit, "parameters: { column: value }", "parameters: { column: [value] }", 22, "is a text")]
    [TestCase(Gigabit, "parameters: { column: value }", "parameters: value", 22, "is a group of keys")]
    [TestCase(
        Gigabit,
        "parameters: { column: value }",
        "parameters: { url: \"http://www.example.org/x.zip\" }",
        22,
        "'url' is the https address of a file"
    )]
    [TestCase(Gigabit, "from: \"2022\"", "from: 2022-13", 24, "period's code", "not '2022-13'")]
    [TestCase(
        Gigabit,
        "  - from: \"2022\"",
        "  - { from: \"2023\", reason: Later. }\n  - from: \"2022\"",
        24,
        "oldest first"
    )]
    [TestCase(
        Gigabit,
        "    reason: Counted anew.\n    source: report",
        "    reason: Counted anew.\n    source: raport",
        27,
        "no document 'raport'",
        "'report'"
    )]
    [TestCase(
        Gigabit,
        "titles:\n      - Gigabit\n",
        "titles:\n      - Gigabit\n      - GIGABIT\n",
        19,
        "another indicator that reads"
    )]
    [TestCase(
        Targets,
        "indicator: gigabit-coverage",
        "indicator: gigabit",
        3,
        "no indicator 'gigabit'",
        "'gigabit-coverage'"
    )]
    [TestCase(Targets, "kind: absolute", "kind: rank", 2, "kind rank needs 'rankedAmong'")]
    [TestCase(Targets, "kind: absolute", "kind: whatIf", 5, "made by whoever asks")]
    [TestCase(
        Targets,
        "kind: absolute",
        "kind: reduction\n    comparator: K02000001",
        6,
        "kind reduction has no 'comparator'"
    )]
    [TestCase(Targets, "    value: 85\n", "", 2, "kind absolute needs 'value'")]
    [TestCase(Targets, "value: 85", "value: 120", 7, "outside what 'gigabit-coverage' can be: 0 to 100")]
    [TestCase(Targets, "value: 85", "value: 85%", 7, "without unit", "not '85%'")]
    [TestCase(Targets, "by: 2025", "by: soon", 9, "whole number from 2000 to 2100, not 'soon'")]
    [TestCase(Targets, "    by: 2025\n", "", 2, "'byNote' says so")]
    [TestCase(
        Targets,
        "appliesTo: K02000001",
        "appliesTo: K02000002",
        10,
        "no area 'K02000002'",
        "'K02000001'"
    )]
    [TestCase(Targets, "appliesTo: K02000001", "appliesTo: UK", 10, "GSS codes", "not 'UK'")]
    [TestCase(
        Targets,
        "source: report",
        "source: report\n  - id: N01",
        15,
        "another target 'N01'",
        "targets.yaml line 2"
    )]
    [TestCase(Targets, "targets:\n", "target:\n", 1, "no key 'target'", "'targets'")]
    [TestCase(Missions, "number: 3", "number: 3rd", 3, "whole number from 1 to 9")]
    [TestCase(Missions, "code: 3b", "code: 4b", 9, "its code begins with 3")]
    [TestCase(Missions, "code: 3b", "code: fibre", 9, "mission's number and a letter")]
    [TestCase(Missions, "stage: current", "stage: running", 15, "'current', 'proposed', 'potential'")]
    [TestCase(Missions, "slug: connectivity", "slug: Best Connected", 2, "small letters")]
    [TestCase(Areas, "code: E47000007, name", "code: E470000O7, name", 3, "GSS codes", "'E470000O7'")]
    [TestCase(
        Areas,
        "memberOf: [E47000007]",
        "memberOf: [E47000008]",
        6,
        "no area 'E47000008'",
        "'E47000007'"
    )]
    [TestCase(Areas, "memberOf: [E47000007]", "memberOf: [E08000025]", 6, "belong to itself")]
    [TestCase(
        Areas,
        "code: E08000025",
        "code: E08000016",
        6,
        "another area 'E08000016'",
        "areas/all.yaml line 5"
    )]
    [TestCase(Areas, "memberOf: [E47000007]", "aliases: [wm]", 6, "another area alias 'wm'")]
    [TestCase(Areas, "memberOf: [E47000007]", "aliases: [E08000038]", 6, "another area 'E08000038'")]
    [TestCase(Areas, "validTo: 2025-04-30, ", "", 5, "'validTo' is its last day")]
    [TestCase(Areas, "validTo: 2025-04-30", "validTo: 30/04/2025", 5, "a date such as 2023-04-01")]
    [TestCase(
        Areas,
        "validTo: 2025-04-30",
        "validFrom: 2025-05-01, validTo: 2025-04-30",
        5,
        "is before 'validFrom'"
    )]
    [TestCase(Areas, "role: nonConstituent", "role: guest", 9, "'member', 'nonConstituent', 'inside'")]
    [TestCase(Areas, "members: [E08000038]", "members: []", 11, "'members' lists the codes")]
    [TestCase(Areas, "parent: E47000007", "parent: E47000009", 8, "no area 'E47000009'")]
    [TestCase(
        "documents.yaml",
        "url: https://www.example.org/report",
        "url: \"\"",
        4,
        "'url' is a text; this is empty"
    )]
    public void Mistake_names_its_file_its_line_and_what_is_right(
        string file,
        string from,
        string to,
        int line,
        params string[] says
    )
    {
        using var files = new CatalogueFiles();
        files.Change(file, from, to);
        var reading = files.Read();
        Assert.That(reading.Catalogue, Is.Null);
        Assert.That(
            reading.Mistakes.Where(mistake =>
                mistake.File == file
                && mistake.Line == line
                && says.All(words => mistake.Message.Contains(words, StringComparison.Ordinal))
            ),
            Is.Not.Empty,
            string.Join('\n', reading.Mistakes)
        );
    }

    [Test]
    public void Comparator_gap_without_comparator_is_a_mistake()
    {
        using var files = new CatalogueFiles();
        files.Change(Targets, "kind: absolute", "kind: comparatorGap");
        Assert.That(
            files.Read().Mistakes,
            Is.EqualTo([
                new CatalogueMistake(Targets, 2, "A target of kind comparatorGap needs 'comparator'."),
            ])
        );
    }

    [Test]
    public void Indicator_without_series_says_whom_to_ask()
    {
        using var files = new CatalogueFiles();
        files.Write(
            Gigabit,
            """
            title: Gigabit
            definition: Share of premises.
            unit: { name: "% of premises", decimals: 1 }
            polarity: higherIsBetter
            valueType: coverage
            periodKind: snapshot
            frequency: three times a year
            outcomes: [3b]
            publisher: Ofcom
            dataset: Connected Nations
            licence: Open Government Licence v3.0
            """
        );
        Assert.That(
            files.Read().Mistakes.Single().Message,
            Does.Contain("'toObtain' says whom to ask, and for what")
        );
    }
}
