using System.Diagnostics;
using System.Globalization;
using System.Text;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Tests.Ingestion.Sources;

namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>
/// Reads many damaged files, each made from its number alone, and counts what became of them. What is published is
/// decided as the loader does: not at all when the reader refuses, when more than a tenth of the rows is quarantined, or
/// when two rows give different figures for one area and period.
/// </summary>
internal sealed class DamageRun(IReadOnlyList<GoodFile> files)
{
    private const double LargestQuarantinedShare = 0.1;

    private readonly SortedDictionary<(string File, string Way), Counts> table = [];
    private readonly List<string> faults = [];

    private sealed class Counts
    {
        public int Inputs,
            Refused,
            Quarantined,
            Same,
            OtherNumber,
            Wrong,
            Crashed;
    }

    /// <summary>Readers that threw, and figures that no damage excuses, each with what makes it again.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The largest working set of the process while it ran, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Runs the inputs from one number up to another.</summary>
    public void Run(int first, int count)
    {
        var oracles = files.Select(file => new DamageOracle(file, Read(file, file.Bytes))).ToArray();
        for (var i = 0; i < files.Count; i++)
            if (oracles[i].Figures == 0)
                faults.Add($"{files[i].Label}: the sound file gives no figure.");
        using var process = Process.GetCurrentProcess();
        for (var number = first; number < first + count; number++)
        {
            var at = number % files.Count;
            var ways = Mutations.Of(files[at].Shape);
            var (name, damage) = ways[number / files.Count % ways.Count];
            One(files[at], oracles[at], name, damage(files[at].Bytes, new Random(number)), number);
            if (number % 64 == 0)
            {
                process.Refresh();
                PeakMemory = Math.Max(PeakMemory, process.WorkingSet64);
            }
        }
    }

    private void One(GoodFile file, DamageOracle oracle, string way, byte[] damaged, int number)
    {
        if (!table.TryGetValue((file.Label, way), out var counts))
            table[(file.Label, way)] = counts = new Counts();
        counts.Inputs++;
        List<Reading> readings;
        try
        {
            readings = Read(file, damaged);
        }
        catch (Exception crash)
        {
            counts.Crashed++;
            faults.Add($"{file.Label}, {way}, {number}: {crash.GetType().Name}: {crash.Message}");
            return;
        }
        var figures = readings.OfType<Reading.Figure>().ToList();
        var quarantined = readings.Count(reading => reading is Reading.Quarantined);
        if (IsRefused(readings, figures, quarantined))
        {
            counts.Refused++;
            return;
        }
        var (excused, wrong) = oracle.Judge(damaged, figures);
        if (wrong.Count > 0)
        {
            counts.Wrong++;
            faults.Add($"{file.Label}, {way}, {number}: {wrong.Count} wrong, such as {wrong[0]}");
        }
        else if (excused > 0)
            counts.OtherNumber++;
        else if (quarantined > 0)
            counts.Quarantined++;
        else
            counts.Same++;
    }

    private static bool IsRefused(List<Reading> readings, List<Reading.Figure> figures, int quarantined) =>
        readings.Exists(reading => reading is Reading.Refused)
        || figures.Count == 0
        || quarantined > LargestQuarantinedShare * (figures.Count + quarantined)
        || figures
            .GroupBy(DamageOracle.KeyOf)
            .Any(same =>
                same.Select(f =>
                        (
                            f.Observation.Value,
                            f.Observation.Lower,
                            f.Observation.Upper,
                            f.Observation.Numerator,
                            f.Observation.Denominator,
                            f.Observation.Status
                        )
                    )
                    .Distinct()
                    .Count() > 1
            );

    private static List<Reading> Read(GoodFile file, byte[] bytes) =>
        FileOfSource.Of(file.Source, file.Name, bytes, file.Catalogue);

    /// <summary>The table: by file, by way of damage, and in all.</summary>
    public string Table()
    {
        var text = new StringBuilder();
        Part("file", key => key.File);
        Part("damage", key => key.Way.Replace("inside: ", "", StringComparison.Ordinal));
        Part("in all", _ => "");
        text.AppendLine(CultureInfo.InvariantCulture, $"peak memory {PeakMemory >> 20} MB");
        return text.ToString();

        void Part(string heading, Func<(string File, string Way), string> by)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{heading, -30}{"inputs", 8}{"refused", 9}{"quarant.", 9}{"same", 7}{"other number", 14}{"wrong", 7}{"crashed", 9}"
            );
            foreach (
                var group in table.GroupBy(pair => by(pair.Key)).OrderBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                int Sum(Func<Counts, int> count) => group.Sum(pair => count(pair.Value));
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{group.Key, -30}{Sum(c => c.Inputs), 8}{Sum(c => c.Refused), 9}{Sum(c => c.Quarantined), 9}{Sum(c => c.Same), 7}{Sum(c => c.OtherNumber), 14}{Sum(c => c.Wrong), 7}{Sum(c => c.Crashed), 9}"
                );
            }
        }
    }
}
