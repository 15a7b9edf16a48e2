using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// What was read from a file, its figures staged on the connection: how many rows each indicator had, what could not
/// be read, what is worth a look, and whether the file as a whole must be turned away.
/// </summary>
internal sealed class FileReading
{
    /// <summary>Issues past this are counted and not kept one by one; the file's bytes are kept whole.</summary>
    private const int MostIssuesKept = 10_000;

    private readonly Dictionary<string, Part> parts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> notWanted = new(StringComparer.Ordinal);

    private FileReading() { }

    public Reading.Refused? Refused { get; private set; }

    /// <summary>By indicator.</summary>
    public IReadOnlyDictionary<string, Part> Parts => parts;

    /// <summary>Rows and cells that could not even be given to an indicator.</summary>
    public Part Unplaced { get; } = new();

    /// <summary>Rows of all indicators and of none, kept out or not.</summary>
    public int Rows => Unplaced.Rows + parts.Values.Sum(part => part.Rows);

    public int Quarantined => Unplaced.Quarantined + parts.Values.Sum(part => part.Quarantined);

    public IReadOnlyList<Reading> Issues =>
        [.. Unplaced.Issues, .. parts.Values.SelectMany(part => part.Issues)];

    /// <summary>Titles of series that the catalogue does not ask for.</summary>
    public IReadOnlyCollection<string> NotWanted => notWanted;

    /// <summary>One indicator's part of the file.</summary>
    internal sealed class Part
    {
        private readonly List<Reading> issues = [];

        public int Figures { get; private set; }

        public int Quarantined { get; private set; }

        public int Rows => Figures + Quarantined;

        public string? Title { get; private set; }

        public IReadOnlyList<Reading> Issues => issues;

        /// <summary>Takes over what could not be given to any indicator, so that it is recorded somewhere.</summary>
        public void Adopt(Part other)
        {
            Quarantined += other.Quarantined;
            issues.AddRange(other.issues);
        }

        public void Count(Reading reading)
        {
            if (reading is Reading.Figure figure)
            {
                Figures++;
                Title ??= figure.Title;
                return;
            }
            if (reading is Reading.Quarantined)
                Quarantined++;
            if (issues.Count < MostIssuesKept)
                issues.Add(reading);
        }
    }

    /// <summary>Reads the file to its end, staging the figures as they come.</summary>
    public static async Task<FileReading> StageAsync(
        NpgsqlConnection connection,
        IEnumerable<Reading> readings,
        CancellationToken cancel
    )
    {
        var file = new FileReading();
        await using var importer = await Staging.BeginAsync(connection, cancel);
        foreach (var reading in readings)
        {
            switch (reading)
            {
                case Reading.Figure figure:
                    file.PartOf(figure.Indicator).Count(figure);
                    await Staging.WriteAsync(importer, figure, cancel);
                    break;
                case Reading.Quarantined quarantined:
                    file.PartOf(quarantined.Indicator).Count(quarantined);
                    break;
                case Reading.Flag flag:
                    file.PartOf(flag.Indicator).Count(flag);
                    break;
                case Reading.NotWanted other:
                    if (file.notWanted.Count < 100)
                        file.notWanted.Add(other.Title);
                    break;
                case Reading.Refused refused:
                    file.Refused = refused;
                    break;
            }
        }
        await importer.CompleteAsync(cancel);
        return file;
    }

    private Part PartOf(string? indicator)
    {
        if (indicator is null)
            return Unplaced;
        if (!parts.TryGetValue(indicator, out var part))
            parts[indicator] = part = new Part();
        return part;
    }
}
