using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>The unit of an indicator's values.</summary>
/// <param name="Name">In words.</param>
/// <param name="Symbol">What stands beside a number.</param>
/// <param name="Decimals">Decimals shown to people. Values have all digits that were published.</param>
[JsonConverter(typeof(UnitAnswerConverter))]
public sealed record UnitAnswer(string Name, string Symbol, int Decimals)
{
    public static UnitAnswer Of(Unit unit) => new(unit.Name, unit.Symbol, unit.Decimals);
}
