using System.Collections.Concurrent;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// Keeps answers by what was asked, up to a total weight. What has not been asked for again since it was last passed
/// over goes first (the second-chance order, near to least recently used), so that a hit takes no lock and addresses
/// that are asked once cannot push out those that are asked often.
/// </summary>
/// <param name="capacity">Greatest total weight in bytes; an answer over a sixteenth of it is not kept.</param>
public sealed class AnswerStore(long capacity)
{
    /// <summary>Of those that come when there is no more room, one in so many is taken.</summary>
    private const int ComersForOnePlace = 8;

    private const double Full = 0.9;

    private readonly ConcurrentDictionary<AnswerKey, Place> places = new();
    private readonly ConcurrentQueue<Place> order = new();
    private long weight;

    /// <summary>Total weight of what is kept, in bytes as estimated.</summary>
    public long Weight => Interlocked.Read(ref weight);

    public int Count => places.Count;

    /// <summary>
    /// Whether another question's answer shall be kept: any while there is room, later one of several by chance. What is
    /// asked for often soon comes again; many questions asked in turn, more than there is room for, would push one
    /// another out before they are asked again, and leave nothing but work and garbage.
    /// </summary>
    public bool Admits() => Weight < Full * capacity || Random.Shared.Next(ComersForOnePlace) == 0;

    /// <summary>What was kept of a question last, whichever state it is of; null where nothing is.</summary>
    public KeptAnswer? Find(AnswerKey key)
    {
        if (!places.TryGetValue(key, out var place))
            return null;
        place.Asked = true;
        return place.Answer;
    }

    /// <summary>Keeps an answer in the place of an older one.</summary>
    public void Keep(AnswerKey key, KeptAnswer answer)
    {
        var heavy = answer.Weight + key.Weight;
        if (heavy > capacity / 16)
            return;
        var place = places.GetOrAdd(key, static (k, _) => new Place(k), 0);
        bool isNew;
        lock (place)
        {
            if (place.Gone)
                return;
            isNew = place.Answer is null;
            place.Answer = answer;
            Interlocked.Add(ref weight, heavy - place.Weight);
            place.Weight = heavy;
        }
        if (isNew)
            order.Enqueue(place);
        Trim();
    }

    /// <summary>Counts what an answer has grown by, if it is still kept.</summary>
    public void Grow(AnswerKey key, KeptAnswer answer, int bytes)
    {
        if (!places.TryGetValue(key, out var place))
            return;
        lock (place)
        {
            if (place.Gone || !ReferenceEquals(place.Answer, answer))
                return;
            place.Weight += bytes;
            Interlocked.Add(ref weight, bytes);
        }
        Trim();
    }

    private void Trim()
    {
        while (Interlocked.Read(ref weight) > capacity && order.TryDequeue(out var place))
        {
            if (place.Asked)
            {
                place.Asked = false;
                order.Enqueue(place);
                continue;
            }
            lock (place)
            {
                place.Gone = true;
                Interlocked.Add(ref weight, -place.Weight);
            }
            places.TryRemove(place.Key, out _);
        }
    }

    private sealed class Place(AnswerKey key)
    {
        private KeptAnswer? answer;

        public AnswerKey Key { get; } = key;

        public KeptAnswer? Answer
        {
            get => Volatile.Read(ref answer);
            set => Volatile.Write(ref answer, value);
        }

        public bool Asked { get; set; }

        public bool Gone { get; set; }

        public long Weight { get; set; }
    }
}
