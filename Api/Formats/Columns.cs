namespace RoadmapIndicators.Api.Formats;

/// <summary>The columns of one kind of row, in their order: written down once, read by every format.</summary>
/// <typeparam name="T">A row as JSON has it.</typeparam>
public sealed class Columns<T>
{
    private readonly List<Column<T>> all = [];

    public IReadOnlyList<Column<T>> All => all;

    public Columns<T> Text(string name, string meaning, Func<T, string?> cell, bool identifies = false) =>
        Add(new ColumnHead(ColumnKind.Text, name, meaning, identifies), row => Cell.Of(cell(row)));

    public Columns<T> Whole(string name, string meaning, Func<T, long?> cell, bool identifies = false) =>
        Add(new ColumnHead(ColumnKind.Whole, name, meaning, identifies), row => Cell.Of((decimal?)cell(row)));

    public Columns<T> Number(string name, string meaning, Func<T, decimal?> cell) =>
        Add(new ColumnHead(ColumnKind.Number, name, meaning), row => Cell.Of(cell(row)));

    public Columns<T> Calculated(string name, string meaning, Func<T, double?> cell) =>
        Add(new ColumnHead(ColumnKind.Calculated, name, meaning), row => Cell.Of(cell(row)));

    public Columns<T> Day(string name, string meaning, Func<T, DateOnly?> cell) =>
        Add(new ColumnHead(ColumnKind.Day, name, meaning), row => Cell.Of(cell(row)));

    /// <summary>The same without some of them.</summary>
    public Columns<T> Without(IReadOnlySet<string> names)
    {
        var rest = new Columns<T>();
        rest.all.AddRange(all.Where(c => !names.Contains(c.Head.Name)));
        return rest;
    }

    private Columns<T> Add(ColumnHead head, Func<T, Cell> cell)
    {
        all.Add(new Column<T>(head, cell));
        return this;
    }
}
