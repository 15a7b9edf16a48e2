using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// What was read from a file: the figures of each indicator, on disk, how many rows it had, what could not be read,
/// what is worth a look, and whether the file as a whole must be turned away.
/// </summary>
internal sealed class FileReading : IDisposable
{
    /// <summary>Issues past this are counted and not kept one by one; the file's bytes are kept whole.</summary>
    private const int MostIssuesKept = 10_000;

    /// <summary>Rows between two words on how far the reading has come.</summary>
    private const int BetweenMoves = 2_000;

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

    /// <summary>The part of an indicator; null where there is no figure of it or the file is turned away.</summary>
    public Part? PartWithFigures(string slug) =>
        Refused is null && parts.GetValueOrDefault(slug) is { Figures: > 0 } part ? part : null;

    public int Quarantined => Unplaced.Quarantined + parts.Values.Sum(part => part.Quarantined);

    public IReadOnlyList<Reading> Issues =>
        [.. Unplaced.Issues, .. parts.Values.SelectMany(part => part.Issues)];

    /// <summary>Titles of series that the catalogue does not ask for.</summary>
    public IReadOnlyCollection<string> NotWanted => notWanted;

    /// <summary>One indicator's part of the file.</summary>
    internal sealed class Part : IDisposable
    {
        private readonly List<Reading> issues = [];
        private readonly Dictionary<Period, string> labels = [];
        private readonly Fingerprint fingerprint = new();
        private readonly Lazy<FigureSpool> spool = new();

        public int Figures { get; private set; }

        public int Quarantined { get; private set; }

        public int Rows => Figures + Quarantined;

        public string? Title { get; private set; }

        public IReadOnlyList<Reading> Issues => issues;

        /// <summary>The publisher's labels of the periods that it speaks for; of several the first in the alphabet.</summary>
        public IReadOnlyDictionary<Period, string> Labels => labels;

        /// <summary>Known by it is a release that says the same, in whichever order.</summary>
        public Guid Fingerprint => fingerprint.Value;

        /// <summary>Of whom, where and when it gives figures.</summary>
        public FiguresGiven Given { get; } = new();

        /// <summary>The figures, in the order of the file.</summary>
        public FigureSpool Spool => spool.Value;

        /// <summary>Takes a figure.</summary>
        /// <param name="figure">As it was read.</param>
        /// <param name="keyed">The same under the store's keys.</param>
        public void Add(Reading.Figure figure, in KeyedFigure keyed)
        {
            Figures++;
            Title ??= figure.Title;
            if (
                !labels.TryGetValue(keyed.Period, out var label)
                || string.CompareOrdinal(figure.PeriodLabel, label) < 0
            )
                labels[keyed.Period] = figure.PeriodLabel;
            fingerprint.Add(keyed);
            Given.Add(keyed, figure.Observation.Area.Value, figure.Observation.Breakdown.Key);
            Spool.Add(keyed);
        }

        /// <summary>Takes over what could not be given to any indicator, so that it is recorded somewhere.</summary>
        public void Adopt(Part other)
        {
            Quarantined += other.Quarantined;
            issues.AddRange(other.issues);
        }

        public void Count(Reading reading)
        {
            if (reading is Reading.Quarantined)
                Quarantined++;
            if (issues.Count < MostIssuesKept)
                issues.Add(reading);
        }

        public void Dispose()
        {
            if (spool.IsValueCreated)
                spool.Value.Dispose();
        }
    }

    /// <summary>Reads the file to its end.</summary>
    /// <param name="keys">The store's keys.</param>
    /// <param name="readings">What its source reads in it.</param>
    /// <param name="straight">Is given the figures as they come; null for a file whose figures must wait.</param>
    /// <param name="moved">Hears now and then how many rows have been read.</param>
    /// <param name="cancel">Ends the work between two rows.</param>
    public static async Task<FileReading> OfAsync(
        StoreKeys keys,
        IEnumerable<Reading> readings,
        StraightCopy? straight,
        Action<int>? moved,
        CancellationToken cancel
    )
    {
        var file = new FileReading();
        try
        {
            await file.ReadAsync(keys, readings, straight, moved, cancel);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var part in parts.Values)
            part.Dispose();
    }

    private async Task ReadAsync(
        StoreKeys keys,
        IEnumerable<Reading> readings,
        StraightCopy? straight,
        Action<int>? moved,
        CancellationToken cancel
    )
    {
        var read = 0;
        foreach (var reading in readings)
        {
            cancel.ThrowIfCancellationRequested();
            if (++read % BetweenMoves == 0)
                moved?.Invoke(read);
            if (reading is not Reading.Figure figure)
            {
                Take(reading);
                continue;
            }
            var keyed = KeyedFigure.Of(
                await keys.BreakdownAsync(figure.Observation.Breakdown, cancel),
                await keys.AreaAsync(figure.Observation.Area, cancel),
                figure
            );
            var part = PartOf(figure.Indicator);
            part.Add(figure, keyed);
            if (straight is not null)
                await straight.AddAsync(figure.Indicator, keyed, part.Given.AnyTwice, cancel);
        }
    }

    private void Take(Reading reading)
    {
        switch (reading)
        {
            case Reading.Quarantined quarantined:
                PartOf(quarantined.Indicator).Count(Cut(quarantined));
                break;
            case Reading.Flag flag:
                PartOf(flag.Indicator).Count(flag);
                break;
            case Reading.NotWanted other:
                if (notWanted.Count < 100)
                    notWanted.Add(other.Title);
                break;
            case Reading.Refused refused:
                Refused = refused;
                break;
        }
    }

    // A row as long as a book need not be held whole to be recorded.
    private static Reading.Quarantined Cut(Reading.Quarantined reading) =>
        reading.Raw.Length > StoredText.LongestRaw
            ? reading with
            {
                Raw = StoredText.Raw(reading.Raw)!,
            }
            : reading;

    private Part PartOf(string? indicator)
    {
        if (indicator is null)
            return Unplaced;
        if (!parts.TryGetValue(indicator, out var part))
            parts[indicator] = part = new Part();
        return part;
    }
}
