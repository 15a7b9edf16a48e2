using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>Reads <c>missions.yaml</c>: the missions, each with its outcomes and activities.</summary>
internal static class MissionEntries
{
    /// <summary>A mission with what stands under it.</summary>
    internal sealed record Group(
        Mission Mission,
        IReadOnlyList<Outcome> Outcomes,
        IReadOnlyList<Activity> Activities
    );

    public static IReadOnlyList<Group> Read(Fields file)
    {
        var groups = file.Entries("missions", "a mission", ReadMission);
        if (groups.Count == 0 && !file.Has("missions"))
            file.Report("missions", "'missions' is missing: the file lists the missions under it.");
        return groups;
    }

    private static Group ReadMission(Fields fields)
    {
        var slug = fields.Slug("slug");
        var number = fields.Integer("number", 1, 9);
        fields.Reader.Define("mission", slug, fields.PlaceOf("slug"));
        fields.Reader.Define("mission number", $"{number}", fields.PlaceOf("number"));
        var mission = new Mission(
            slug,
            number,
            fields.Text("title"),
            fields.Text("summary"),
            fields.Document("source")
        );
        // The Board report names the key indicators beside the mission, so each of its outcomes has them all.
        var keyIndicators = fields.Texts("stateOfRegionIndicators");
        return new Group(
            mission,
            fields.Entries("outcomes", "an outcome", outcome => ReadOutcome(outcome, mission, keyIndicators)),
            fields.Entries("activities", "an activity", activity => ReadActivity(activity, mission))
        );
    }

    private static Outcome ReadOutcome(Fields fields, Mission mission, IReadOnlyList<string> keyIndicators)
    {
        var code = fields.Text("code");
        var place = fields.PlaceOf("code");
        if (code.Length > 0 && !(code.Length == 2 && char.IsAsciiLetterLower(code[1])))
            fields.Report(
                "code",
                $"An outcome's code is its mission's number and a letter, such as 3b, not '{code}'."
            );
        else if (code.Length > 0 && code[0] - '0' != mission.Number)
            fields.Report(
                "code",
                $"Outcome '{code}' stands under mission {mission.Number}: its code begins with {mission.Number}."
            );
        fields.Reader.Define("outcome", code, place);
        return new Outcome(
            code,
            mission.Slug,
            fields.Text("title"),
            fields.Text("summary"),
            keyIndicators,
            fields.Document("source"),
            fields.OptionalText("note")
        );
    }

    private static Activity ReadActivity(Fields fields, Mission mission) =>
        new(
            mission.Slug,
            fields.Text("title"),
            fields.Choice<ActivityStage>("stage"),
            fields.References("outcomes", "outcome"),
            fields.Document("source")
        );
}
