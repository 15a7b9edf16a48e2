using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds a release whose figures of one period are those that are held of another: the figures were given the wrong
/// label. Areas at a bound in both (100 % covered then and now) say nothing and are left out. Between sound releases
/// of the coverage series at most 32 % of the other areas repeat to the last digit; in the mislabelled releases of
/// 12 January 2026 all do.
/// </summary>
internal static class RepeatedPeriodCheck
{
    private const double LeastShare = 0.9;
    private const int FewestAreas = 20;

    /// <summary>The finding in words; null when there is none.</summary>
    public static async Task<string?> FindAsync(
        NpgsqlConnection connection,
        short indicatorId,
        Indicator indicator,
        Func<string, string> nameOf,
        CancellationToken cancel
    )
    {
        var repeated = await connection.QueryFirstOrDefaultAsync<Repeated>(
            new CommandDefinition(
                """
                with telling as (
                    select n.breakdown_id, n.area_id, n.period_start, n.period_months, n.value
                    from incoming n
                    where n.value is not null
                        and n.value is distinct from @Floor and n.value is distinct from @Ceiling
                ),
                beside as (
                    select n.breakdown_id, n.period_start, n.period_months, o.period_start as held_start,
                        o.period_months as held_months, count(*) as areas,
                        count(*) filter (where o.value = n.value) as same
                    from telling n
                    join store.observation o
                        on o.indicator_id = @indicatorId and o.breakdown_id = n.breakdown_id
                        and o.area_id = n.area_id and o.edition_to = 2147483647 and o.value is not null
                    group by n.breakdown_id, n.period_start, n.period_months, o.period_start, o.period_months
                )
                select other.period_start, other.period_months::int, other.held_start, other.held_months::int,
                    other.areas::int, other.same::int,
                    coalesce(own.areas, 0)::int as own_areas, coalesce(own.same, 0)::int as own_same,
                    (select string_agg(shown.code || '=' || shown.value, ' ')
                        from (
                            select a.code, n.value::text
                            from telling n join store.area a using (area_id)
                            where n.breakdown_id = other.breakdown_id and n.period_start = other.period_start
                                and n.period_months = other.period_months
                            order by a.code
                            limit 3
                        ) shown) as examples
                from beside other
                left join beside own
                    on own.breakdown_id = other.breakdown_id
                    and own.period_start = other.period_start and own.period_months = other.period_months
                    and own.held_start = own.period_start and own.held_months = own.period_months
                where (other.held_start, other.held_months) <> (other.period_start, other.period_months)
                    and other.areas >= @FewestAreas
                    and other.same >= @LeastShare * other.areas
                    and other.same::float / other.areas > coalesce(own.same::float / own.areas, 0)
                order by other.same desc
                limit 1
                """,
                new
                {
                    indicatorId,
                    indicator.Floor,
                    indicator.Ceiling,
                    FewestAreas,
                    LeastShare,
                },
                cancellationToken: cancel
            )
        );
        return repeated?.InWords(nameOf);
    }

    private sealed record Repeated(
        DateOnly PeriodStart,
        int PeriodMonths,
        DateOnly HeldStart,
        int HeldMonths,
        int Areas,
        int Same,
        int OwnAreas,
        int OwnSame,
        string Examples
    )
    {
        public string InWords(Func<string, string> nameOf)
        {
            var period = new Period(PeriodStart, PeriodMonths).Label;
            var held = new Period(HeldStart, HeldMonths).Label;
            var examples = string.Join(
                ", ",
                Examples
                    .Split(' ')
                    .Select(pair =>
                        pair.Split('=') is [var code, var value] ? $"{nameOf(code)} {value}" : pair
                    )
            );
            var own =
                OwnAreas == 0
                    ? $"nothing is held yet for {period}"
                    : $"the figures held for {period} agree in {OwnSame} of {OwnAreas}";
            return $"Repeated period: the figures labelled {period} are those held for {held} in {Same} of {Areas} areas (such as {examples}), while {own}. The label is probably wrong: compare with the publisher's page, then accept or reject the release.";
        }
    }
}
