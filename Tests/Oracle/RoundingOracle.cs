using RoadmapIndicators.Domain.Rounding;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class RoundingOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("rounding_and_symbols.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var answer = one.Input.Word("op") switch
        {
            "round" => new Answer
            {
                ["value"] = DisplayRounding.Round(one.Input.Number("value"), one.Input.Integer("decimals")),
            },
            "change" => new Answer
            {
                ["change"] = DisplayRounding.RoundedChange(
                    one.Input.Number("previous"),
                    one.Input.Number("latest"),
                    one.Input.Integer("decimals")
                ),
            },
            "parse_cell" => Cell(one.Input.Word("raw")),
            var other => throw new NotSupportedException($"No such operation: {other}."),
        };
        new Reference(0).Check(one.Expected, answer);
    }

    private static Answer Cell(string? raw)
    {
        var cell = PublishedCell.Read(raw);
        return new Answer
        {
            ["value"] = cell.Value,
            ["flags"] = cell.Markers.Select(marker => marker.Code()),
            ["meanings"] = cell.Markers.Select(marker => marker.Meaning()),
            ["usable_as_observation"] = cell.IsUsable,
            ["breaks_series_before"] = cell.BreaksSeries,
        };
    }
}
