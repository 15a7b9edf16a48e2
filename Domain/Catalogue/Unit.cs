namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>The unit of an indicator's values.</summary>
/// <param name="Name">In words, such as "% of premises".</param>
/// <param name="Symbol">What stands beside a number, such as "%" or "£".</param>
/// <param name="Decimals">Decimals shown to people, 0 to 6. Calculations never use it.</param>
public sealed record Unit(string Name, string Symbol, int Decimals);
