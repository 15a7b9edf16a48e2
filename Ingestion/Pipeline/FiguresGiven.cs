using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Of whom, where and when a file gives figures of an indicator, and whether it gives one twice. Of a figure it keeps a
/// bit, so that this is known of a file of any length.
/// </summary>
public sealed class FiguresGiven
{
    private readonly Dictionary<int, AreaGiven> areas = [];
    private readonly Dictionary<int, string> breakdowns = [];
    private readonly Dictionary<(int Breakdown, Period Period), AreaSet> columns = [];
    private (int Breakdown, Period Period) lastColumn;
    private AreaSet? last;

    /// <summary>An area of which the file gives figures.</summary>
    public sealed class AreaGiven(int place, string code)
    {
        /// <summary>Its number among the areas of the file, from 0.</summary>
        public int Place => place;

        /// <summary>GSS code.</summary>
        public string Code => code;

        /// <summary>How many figures.</summary>
        public int Figures { get; set; }
    }

    /// <summary>By the store's key.</summary>
    public IReadOnlyDictionary<int, AreaGiven> Areas => areas;

    /// <summary>Keys such as <c>sex:female</c>, by the store's key.</summary>
    public IReadOnlyDictionary<int, string> Breakdowns => breakdowns;

    /// <summary>Whether two rows speak of one area, period and breakdown.</summary>
    public bool AnyTwice { get; private set; }

    /// <summary>Takes note of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="code">Its area's code.</param>
    /// <param name="breakdown">Its breakdown's key.</param>
    public void Add(in KeyedFigure figure, string code, string breakdown)
    {
        if (!areas.TryGetValue(figure.Area, out var area))
            areas[figure.Area] = area = new(areas.Count, code);
        area.Figures++;
        // Neighbouring rows are mostly of one breakdown and period.
        if (last is null || lastColumn != (figure.Breakdown, figure.Period))
        {
            lastColumn = (figure.Breakdown, figure.Period);
            if (!columns.TryGetValue(lastColumn, out last))
            {
                columns[lastColumn] = last = new();
                breakdowns.TryAdd(figure.Breakdown, breakdown);
            }
        }
        AnyTwice |= !last.Add(area.Place);
    }

    private sealed class AreaSet
    {
        private ulong[] bits = [];

        /// <summary>Adds a place; false when it was there.</summary>
        public bool Add(int place)
        {
            var word = place >> 6;
            if (word >= bits.Length)
                Array.Resize(ref bits, word + 1);
            var bit = 1UL << (place & 63);
            var isNew = (bits[word] & bit) == 0;
            bits[word] |= bit;
            return isNew;
        }
    }
}
