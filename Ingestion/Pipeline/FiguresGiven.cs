using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Of whom, where and when a file gives figures of an indicator, and whether it gives one twice. Of a figure it keeps a
/// bit, so that this is known of a file of any length.
/// </summary>
internal sealed class FiguresGiven
{
    private readonly Dictionary<int, AreaGiven> areas = [];
    private readonly Dictionary<int, string> breakdowns = [];
    private readonly Dictionary<(int Breakdown, Period Period), AreaSet> columns = [];
    private (int, Period) lastColumn;
    private AreaSet? last;

    /// <summary>An area of which the file gives figures.</summary>
    internal sealed class AreaGiven(int place, string code)
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
    public void Add(int breakdown, int area, Observation figure)
    {
        if (!areas.TryGetValue(area, out var place))
            areas[area] = place = new(areas.Count, figure.Area.Value);
        place.Figures++;
        // Neighbouring rows are mostly of one breakdown and period.
        if (last is null || lastColumn != (breakdown, figure.Period))
        {
            lastColumn = (breakdown, figure.Period);
            if (!columns.TryGetValue(lastColumn, out last))
            {
                columns[lastColumn] = last = new();
                breakdowns.TryAdd(breakdown, figure.Breakdown.Key);
            }
        }
        AnyTwice |= !last.Add(place.Place);
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
