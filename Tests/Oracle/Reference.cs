using System.Collections;
using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Tests.Oracle;

/// <summary>
/// Compares an answer with a reference case: every field that the case expects must be in the answer, within
/// the tolerance. A field that the answer does not know is a failure, so nothing is passed over silently.
/// </summary>
internal sealed class Reference(double relative, double absolute = 0)
{
    private readonly Dictionary<string, (double Relative, double Absolute)> special = [];
    private readonly HashSet<string> studentLimits = [];
    private readonly List<string> problems = [];

    /// <summary>Another tolerance for the fields of this name, at any depth.</summary>
    public Reference With(string field, double relative, double absolute = 0)
    {
        special[field] = (relative, absolute);
        return this;
    }

    /// <summary>
    /// Fields that hold the two limits of a Student's t interval. The quantiles of the reference are off by up
    /// to some 3e-9 of themselves (at 6 degrees of freedom it has 2.446911849 for the 2.446911851 of the closed
    /// form), so a limit may differ by 1e-8 of the interval's half width as well.
    /// </summary>
    public Reference WithStudentLimits(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            studentLimits.Add(field);
        return this;
    }

    public void Check(JsonElement expected, Answer actual)
    {
        Compare("", "", expected, actual);
        Assert.That(problems, Is.Empty, string.Join(Environment.NewLine, problems));
    }

    private static bool IsUncompared(string field) =>
        field is "reason" or "note" or "wrong_from_rounded" or "overlap_rule_would_say"
        || field.StartsWith("hr", StringComparison.Ordinal)
        || field.StartsWith("yw_", StringComparison.Ordinal)
        || field.EndsWith("_contrast", StringComparison.Ordinal);

    private void Compare(string path, string field, JsonElement expected, object? actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareFields(path, expected, actual as Answer);
                break;
            case JsonValueKind.Array:
                CompareItems(path, field, expected, actual);
                break;
            case JsonValueKind.Number:
                CompareNumbers(path, field, expected.GetDouble(), actual);
                break;
            case JsonValueKind.Null:
                Expect(path, "null", actual, actual is null);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Expect(path, expected.GetBoolean(), actual, actual is bool b && b == expected.GetBoolean());
                break;
            default:
                Expect(path, expected.GetString()!, actual, actual is string s && s == expected.GetString());
                break;
        }
    }

    private void CompareFields(string path, JsonElement expected, Answer? actual)
    {
        if (actual is null)
        {
            problems.Add($"{path}: expected {expected}, got nothing");
            return;
        }
        foreach (var field in expected.EnumerateObject())
        {
            if (IsUncompared(field.Name))
                continue;
            var inner = $"{path}/{field.Name}";
            if (actual.Fields.TryGetValue(field.Name, out var value))
                Compare(inner, field.Name, field.Value, value is Func<object?> later ? later() : value);
            else
                problems.Add($"{inner}: expected {field.Value}, but the answer has no such field");
        }
    }

    private void CompareItems(string path, string field, JsonElement expected, object? actual)
    {
        var wanted = expected.EnumerateArray().ToArray();
        if (actual is Interval interval)
            actual = new[] { interval.Lower, interval.Upper };
        // A pair of nulls stands for an interval that does not exist.
        if (actual is null && wanted.Length == 2 && wanted.All(x => x.ValueKind == JsonValueKind.Null))
            return;
        var items = (actual as IEnumerable)?.Cast<object?>().ToArray();
        Expect($"{path}.length", wanted.Length, items?.Length, items?.Length == wanted.Length);
        if (
            studentLimits.Contains(field)
            && wanted is [{ ValueKind: JsonValueKind.Number } low, { ValueKind: JsonValueKind.Number } high]
        )
            special[field] = (relative, 1e-8 * (high.GetDouble() - low.GetDouble()) / 2);
        for (var i = 0; items is not null && i < Math.Min(wanted.Length, items.Length); i++)
            Compare($"{path}[{i}]", field, wanted[i], items[i]);
    }

    private void CompareNumbers(string path, string field, double expected, object? actual)
    {
        var (rtol, atol) = special.TryGetValue(field, out var found) ? found : (relative, absolute);
        var number = actual is IConvertible and not string and not bool
            ? Convert.ToDouble(actual, CultureInfo.InvariantCulture)
            : double.NaN;
        var close = Math.Abs(number - expected) <= rtol * Math.Abs(expected) + atol;
        Expect(path, expected.ToString("R", CultureInfo.InvariantCulture), actual, close);
    }

    private void Expect(string path, object expected, object? actual, bool passed)
    {
        if (!passed)
            problems.Add($"{path}: expected {expected}, got {actual ?? "null"}");
    }
}

/// <summary>What the code under test answered, under the names that the reference cases use.</summary>
internal sealed class Answer
{
    public Dictionary<string, object?> Fields { get; } = [];

    public object? this[string field]
    {
        set => Fields[field] = value;
    }
}
