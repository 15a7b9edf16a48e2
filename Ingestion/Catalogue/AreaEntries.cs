using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>
/// Reads the files of <c>areas/</c>. An area names what it is a <c>memberOf</c> and what it is <c>inside</c>; what
/// needs a role, dates or a note stands under <c>memberships</c>, by the area that has the members.
/// </summary>
internal static class AreaEntries
{
    /// <summary>Members of one area.</summary>
    internal sealed record Grouped(Membership Membership, IReadOnlyList<AreaCode> Members);

    /// <summary>What one file holds.</summary>
    internal sealed record Read(IReadOnlyList<Area> Areas, IReadOnlyList<Grouped> Memberships);

    public static Read ReadFile(Fields file) =>
        new(
            file.Entries("areas", "an area", ReadArea),
            file.Entries("memberships", "a membership", ReadMemberships)
        );

    /// <summary>The areas of all files with all that they belong to.</summary>
    public static IReadOnlyList<Area> Join(IReadOnlyList<Read> files)
    {
        var more = files
            .SelectMany(file => file.Memberships)
            .SelectMany(group => group.Members.Select(member => (member, group.Membership)))
            .ToLookup(pair => pair.member, pair => pair.Membership);
        return
        [
            .. files
                .SelectMany(file => file.Areas)
                .Select(area => area with { Parents = [.. area.Parents, .. more[area.Code]] }),
        ];
    }

    private static Area? ReadArea(Fields fields)
    {
        // Without a code the entry is left out below, once all else that is wrong with it has been reported.
        var code = fields.Code("code");
        var area = new Area(
            code!,
            fields.Text("name"),
            fields.OptionalDate("validFrom"),
            fields.OptionalDate("validTo"),
            fields.Areas("successors"),
            fields.Texts("aliases"),
            [
                .. fields.Areas("memberOf").Select(parent => new Membership(parent)),
                .. fields.Areas("inside").Select(parent => new Membership(parent, MembershipRole.Inside)),
            ],
            fields.OptionalText("note")
        );
        if (code is null)
            return null;
        fields.Reader.Define("area", code.Value, fields.PlaceOf("code"));
        foreach (var alias in area.Aliases)
        {
            fields.Reader.Define("area alias", alias, fields.PlaceOf("aliases"));
            if (AreaCode.TryParse(alias, out var other))
                fields.Reader.Define("area", other.Value, fields.PlaceOf("aliases"));
        }
        Check(fields, area);
        return area;
    }

    private static void Check(Fields fields, Area area)
    {
        if (area.ValidTo < area.ValidFrom)
            fields.Report("validTo", $"'validTo' {area.ValidTo:yyyy-MM-dd} is before 'validFrom'.");
        if (area.Successors.Count > 0 && area.ValidTo is null && !fields.Has("validTo"))
            fields.Report(
                "successors",
                "An area with 'successors' is no longer in use: 'validTo' is its last day."
            );
        if (area.Successors.Contains(area.Code))
            fields.Report("successors", $"{area.Code} cannot take its own place.");
        if (area.Parents.Any(membership => membership.Parent == area.Code))
            fields.Report("memberOf", $"{area.Code} cannot belong to itself.");
    }

    private static Grouped? ReadMemberships(Fields fields)
    {
        if (!fields.Has("parent"))
            fields.Report("parent", "'parent' is missing: the code of the area that has the members.");
        var parent = fields.OptionalArea("parent");
        var membership = new Membership(
            parent!,
            fields.Choice<MembershipRole>("role"),
            fields.OptionalDate("from"),
            fields.OptionalDate("to"),
            fields.OptionalText("note")
        );
        var members = fields.Areas("members");
        if (members.Count == 0)
            fields.Report("members", "'members' lists the codes of the areas that belong to the parent.");
        if (membership.To < membership.From)
            fields.Report("to", $"'to' {membership.To:yyyy-MM-dd} is before 'from'.");
        return parent is null ? null : new Grouped(membership, members);
    }
}
