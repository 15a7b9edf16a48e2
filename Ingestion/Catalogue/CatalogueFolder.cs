using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>
/// The folder of YAML files in which analysts keep the catalogue: <c>documents.yaml</c> (what is cited),
/// <c>missions.yaml</c>, <c>targets.yaml</c>, <c>indicators/SLUG.yaml</c>, <c>areas/*.yaml</c> and
/// <c>sources/NAME.yaml</c>; where areas are to be compared with those like them also <c>neighbours.yaml</c>.
/// </summary>
public static class CatalogueFolder
{
    private const string Neighbours = "neighbours.yaml";

    /// <summary>The catalogue that comes with the program, beside its assembly.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "Catalogue");

    /// <summary>Reads and checks every file. All mistakes are found in one go.</summary>
    /// <param name="folder">The folder that holds <c>missions.yaml</c>.</param>
    public static CatalogueReading Read(string folder)
    {
        var reader = new Reader();
        if (!Directory.Exists(folder))
        {
            reader.Report(
                new Place("missions.yaml", 1),
                $"There is no catalogue: the folder {folder} is not there."
            );
            return new CatalogueReading(reader.Mistakes);
        }
        ReportStrays(folder, reader);
        ReadFile(folder, "documents.yaml", reader, ReadDocuments);
        var missions = ReadFile(folder, "missions.yaml", reader, MissionEntries.Read) ?? [];
        var indicators = ReadFiles(folder, "indicators", reader)
            .Select(file =>
                ReadFile(
                    folder,
                    file,
                    reader,
                    fields => IndicatorEntry.Read(fields, Path.GetFileNameWithoutExtension(file))
                )
            )
            .OfType<Indicator>()
            .ToArray();
        var targets = ReadFile(folder, "targets.yaml", reader, TargetEntries.Read) ?? [];
        var areas = ReadFiles(folder, "areas", reader)
            .Select(file => ReadFile(folder, file, reader, AreaEntries.ReadFile))
            .OfType<AreaEntries.Read>()
            .ToArray();
        var features = File.Exists(Path.Combine(folder, Neighbours))
            ? ReadFile(folder, Neighbours, reader, fields => fields.References("features", "indicator"))
            : null;
        var sources = ReadFiles(folder, "sources", reader)
            .Select(file =>
                ReadFile(
                    folder,
                    file,
                    reader,
                    fields => SourceEntry.Read(fields, Path.GetFileNameWithoutExtension(file))
                )
            )
            .OfType<FigureSource>()
            .ToArray();
        reader.SettleReferences();
        TargetEntries.CheckBounds(targets, indicators.ToDictionary(indicator => indicator.Slug), reader);
        return reader.Mistakes.Count > 0
            ? new CatalogueReading(reader.Mistakes)
            : new CatalogueReading(
                new RoadmapCatalogue(
                    [.. missions.Select(group => group.Mission).OrderBy(mission => mission.Number)],
                    [.. missions.SelectMany(group => group.Outcomes)],
                    [.. missions.SelectMany(group => group.Activities)],
                    indicators,
                    [.. targets.Select(placed => placed.Target)],
                    AreaEntries.Join(areas),
                    features,
                    sources
                )
            );
    }

    private static object ReadDocuments(Fields file)
    {
        file.Entries(
            "documents",
            "a document",
            fields =>
            {
                var key = fields.Slug("key");
                var citation = new Citation(fields.Text("title"), fields.OptionalUrl("url"));
                fields.Reader.Document(key, citation, fields.PlaceOf("key"));
                return citation;
            }
        );
        return file;
    }

    private static T? ReadFile<T>(string folder, string file, Reader reader, Func<Fields, T?> build)
        where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            reader.Report(new Place(file, 1), "The file is missing.");
            return null;
        }
        var value = YamlFile.Read(path, (line, message) => reader.Report(new Place(file, line), message));
        return value is null ? null : Fields.Read(value, "a catalogue file", file, reader, build);
    }

    private static IEnumerable<string> ReadFiles(string folder, string room, Reader reader)
    {
        var path = Path.Combine(folder, room);
        if (!Directory.Exists(path))
        {
            reader.Report(new Place(room, 1), $"The folder is missing: {room}/*.yaml are read from it.");
            return [];
        }
        return Directory
            .EnumerateFiles(path, "*.yaml")
            .Select(file => $"{room}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A file that nothing reads would be an edit without effect.</summary>
    private static void ReportStrays(string folder, Reader reader)
    {
        string[] atTop = ["documents.yaml", "missions.yaml", Neighbours, "targets.yaml"];
        foreach (var path in Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var isRead =
                atTop.Contains(file)
                || file.EndsWith(".yaml", StringComparison.Ordinal)
                    && file.Count(c => c == '/') == 1
                    && (
                        file.StartsWith("indicators/", StringComparison.Ordinal)
                        || file.StartsWith("areas/", StringComparison.Ordinal)
                        || file.StartsWith("sources/", StringComparison.Ordinal)
                    );
            if (!isRead)
                reader.Report(
                    new Place(file, 1),
                    "Nothing reads this file: read are documents.yaml, missions.yaml, neighbours.yaml, targets.yaml, "
                        + "indicators/*.yaml, areas/*.yaml and sources/*.yaml."
                );
        }
    }
}
