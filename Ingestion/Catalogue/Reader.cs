using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>
/// What is known while the files are read: the mistakes so far, the names that entries define and the names that
/// they refer to. References are settled when every file has been read, so the order of files does not matter.
/// </summary>
internal sealed class Reader
{
    private readonly List<CatalogueMistake> mistakes = [];
    private readonly Dictionary<(string Kind, string Name), Place> defined = [];
    private readonly List<(string Kind, string Name, Place Place)> referred = [];
    private readonly Dictionary<string, Citation> documents = new(StringComparer.Ordinal);

    public IReadOnlyList<CatalogueMistake> Mistakes =>
        [
            .. mistakes
                .Distinct()
                .OrderBy(mistake => mistake.File, StringComparer.Ordinal)
                .ThenBy(mistake => mistake.Line)
                .ThenBy(mistake => mistake.Message, StringComparer.Ordinal),
        ];

    public void Report(Place place, string message) =>
        mistakes.Add(new CatalogueMistake(place.File, place.Line, message));

    /// <summary>Names an entry. A name that another entry of the kind has is a mistake.</summary>
    public void Define(string kind, string name, Place place)
    {
        if (!defined.TryAdd((kind, name), place))
            Report(
                place,
                $"There is another {kind} '{name}', in {defined[(kind, name)]}: one of them must go."
            );
    }

    /// <summary>Notes that an entry needs another; <see cref="SettleReferences"/> checks that it is there.</summary>
    public void Refer(string kind, string name, Place place) => referred.Add((kind, name, place));

    public void SettleReferences()
    {
        foreach (var (kind, name, place) in referred)
            if (!defined.ContainsKey((kind, name)))
                Report(place, $"There is no {kind} '{name}'.{Near(name, NamesOf(kind))}");
    }

    /// <summary>Adds a document that entries may cite.</summary>
    public void Document(string key, Citation citation, Place place)
    {
        Define("document", key, place);
        documents.TryAdd(key, citation);
    }

    /// <summary>The document of a key, as read so far: documents are read first.</summary>
    public Citation? Document(string key) => documents.GetValueOrDefault(key);

    /// <summary>The end of a message about a name that is not known: what may have been meant.</summary>
    public static string Near(string name, IEnumerable<string> known) =>
        NearNames.To(name, known) is { Count: > 0 } near ? $" Did you mean {Quoted(near, " or ")}?" : "";

    public static string Quoted(IEnumerable<string> names, string between = ", ") =>
        string.Join(between, names.Select(name => $"'{name}'"));

    private IEnumerable<string> NamesOf(string kind) =>
        defined.Keys.Where(key => key.Kind == kind).Select(key => key.Name);
}
