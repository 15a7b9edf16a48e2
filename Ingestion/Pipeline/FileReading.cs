using Npgsql;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// What was read from a file, its figures staged on the connection: how many rows each indicator had, what could not
/// be read, what is worth a look, and whether the file as a whole must be turned away.
/// </summary>
internal sealed class FileReading
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
    public Part Unplaced { get; } = new() { Number = 0 };

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
        private readonly Dictionary<Period, string> labels = [];
        private readonly Fingerprint fingerprint = new();

        /// <summary>Its number within the file, by which its staged rows are known.</summary>
        public required short Number { get; init; }

        public int Figures { get; private set; }

        public int Quarantined { get; private set; }

        public int Rows => Figures + Quarantined;

        public string? Title { get; private set; }

        public IReadOnlyList<Reading> Issues => issues;

        /// <summary>The publisher's labels of the periods that it speaks for; of several the first in the alphabet.</summary>
        public IReadOnlyDictionary<Period, string> Labels => labels;

        /// <summary>Known by it is a release that says the same, in whichever order.</summary>
        public Guid Fingerprint => fingerprint.Value;

        /// <summary>Counts a figure and stages it.</summary>
        public async ValueTask StageAsync(
            BinaryRows rows,
            StoreKeys keys,
            Reading.Figure figure,
            CancellationToken cancel
        )
        {
            var observation = figure.Observation;
            var breakdown = await keys.BreakdownAsync(observation.Breakdown, cancel);
            var area = await keys.AreaAsync(observation.Area, cancel);
            Figures++;
            Title ??= figure.Title;
            if (
                !labels.TryGetValue(observation.Period, out var label)
                || string.CompareOrdinal(figure.PeriodLabel, label) < 0
            )
                labels[observation.Period] = figure.PeriodLabel;
            fingerprint.Add(breakdown, area, observation);
            Staging.Write(rows, Number, breakdown, area, figure);
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
    }

    /// <summary>Reads the file to its end, staging the figures as they come.</summary>
    public static async Task<FileReading> StageAsync(
        NpgsqlConnection connection,
        StoreKeys keys,
        IEnumerable<Reading> readings,
        CancellationToken cancel,
        Action<int>? moved = null
    )
    {
        var file = new FileReading();
        await using var copy = await Staging.BeginAsync(connection, cancel);
        try
        {
            await file.ReadAsync(new BinaryRows(copy), keys, readings, moved, cancel);
            return file;
        }
        catch
        {
            // To close it would end the copy as if all had been sent.
            await copy.CancelAsync();
            throw;
        }
    }

    private async Task ReadAsync(
        BinaryRows rows,
        StoreKeys keys,
        IEnumerable<Reading> readings,
        Action<int>? moved,
        CancellationToken cancel
    )
    {
        rows.Begin();
        var read = 0;
        foreach (var reading in readings)
        {
            cancel.ThrowIfCancellationRequested();
            if (++read % BetweenMoves == 0)
                moved?.Invoke(read);
            switch (reading)
            {
                case Reading.Figure figure:
                    await PartOf(figure.Indicator).StageAsync(rows, keys, figure, cancel);
                    break;
                case Reading.Quarantined quarantined:
                    PartOf(quarantined.Indicator).Count(quarantined);
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
        rows.End();
    }

    private Part PartOf(string? indicator)
    {
        if (indicator is null)
            return Unplaced;
        if (!parts.TryGetValue(indicator, out var part))
            parts[indicator] = part = new Part { Number = (short)(parts.Count + 1) };
        return part;
    }
}
