namespace RoadmapIndicators.Ingestion.Catalogue;

/// <summary>A value of a YAML file with the line it begins on, so that a mistake in it can be pointed at.</summary>
internal abstract record YamlValue(int Line)
{
    /// <summary>What kind of value it is, for people.</summary>
    public abstract string Kind { get; }

    /// <summary>A word, a number, a sentence: YAML's types are not used, the catalogue's fields decide.</summary>
    /// <param name="Value">The text, without quotes.</param>
    /// <param name="IsNull">Whether it stands for nothing: empty, <c>~</c> or <c>null</c> without quotes.</param>
    /// <param name="Line">The line it begins on.</param>
    internal sealed record Text(string Value, bool IsNull, int Line) : YamlValue(Line)
    {
        public override string Kind => IsNull ? "nothing" : "a text";
    }

    internal sealed record List(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line)
    {
        public override string Kind => "a list";
    }

    /// <summary>Keys with their values. A key stands once.</summary>
    internal sealed record Map(IReadOnlyList<(Text Key, YamlValue Value)> Entries, int Line) : YamlValue(Line)
    {
        public override string Kind => "a group of keys";
    }
}
