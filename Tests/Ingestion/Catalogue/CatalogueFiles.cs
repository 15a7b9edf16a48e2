using RoadmapIndicators.Ingestion.Catalogue;

namespace RoadmapIndicators.Tests.Ingestion.Catalogue;

/// <summary>A small sound catalogue in a folder of its own, of which a test changes one thing.</summary>
internal sealed class CatalogueFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("roadmap-catalogue-").FullName;

    public CatalogueFiles()
    {
        Write(
            "documents.yaml",
            """
            documents:
              - key: report
                title: A report
                url: https://www.example.org/report
            """
        );
        Write(
            "missions.yaml",
            """
            missions:
              - slug: connectivity
                number: 3
                title: Connected
                summary: Everybody is connected.
                source: report
                stateOfRegionIndicators: [Total jobs]
                outcomes:
                  - code: 3b
                    title: Fibre
                    summary: Fibre is everywhere.
                    source: report
                activities:
                  - title: Digging
                    stage: current
                    outcomes: [3b]
                    source: report
            """
        );
        Write(
            "indicators/gigabit-coverage.yaml",
            """
            title: Gigabit
            definition: Share of premises.
            unit: { name: "% of premises", symbol: "%", decimals: 1 }
            polarity: higherIsBetter
            valueType: coverage
            periodKind: snapshot
            frequency: three times a year
            floor: 0
            ceiling: 100
            outcomes: [3b]
            publisher: Ofcom
            dataset: Connected Nations
            url: https://www.example.org/data
            licence: Open Government Licence v3.0
            series:
              - source: ons-els
                files: [gigabit]
                titles:
                  - Gigabit
                  - { title: Gigabit for women, breakdown: "sex:female" }
                measure: Percentage
                parameters: { column: value }
            breaks:
              - from: "2022"
                kind: definition
                reason: Counted anew.
                source: report
            caveats: [Beware.]
            """
        );
        Write(
            "targets.yaml",
            """
            targets:
              - id: N01
                indicator: gigabit-coverage
                statement: Reach 85%.
                kind: absolute
                operator: atLeast
                value: 85
                unit: "% of premises"
                by: 2025
                appliesTo: K02000001
                appliesToName: United Kingdom
                definitionMatch: exact
                definitionNote: The same.
                source: report
            """
        );
        Write(
            "areas/all.yaml",
            """
            areas:
              - { code: K02000001, name: United Kingdom }
              - { code: E47000007, name: West Midlands, aliases: [wm] }
              - { code: E08000038, name: Barnsley, validFrom: 2025-05-01 }
              - { code: E08000016, name: Barnsley (old), validTo: 2025-04-30, successors: [E08000038] }
              - { code: E08000025, name: Birmingham, memberOf: [E47000007] }
            memberships:
              - parent: E47000007
                role: nonConstituent
                note: Supposed.
                members: [E08000038]
            """
        );
        Write(
            "sources/ons-els.yaml",
            """
            title: Explore
            publisher: ONS
            description: Many indicators.
            askAt: https://www.example.org/
            promisedFrequency: { words: each quarter, days: 120 }
            schedule:
              cron: ["0 35 9 ? * MON-FRI"]
              embargo: "09:30"
            """
        );
    }

    public string Folder => folder;

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces a text that must stand exactly once in the file.</summary>
    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(folder, file));
        Assert.That(text.Split(from), Has.Length.EqualTo(2), $"'{from}' in {file}");
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public CatalogueReading Read() => CatalogueFolder.Read(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
