-- Re-applied at every migration. The columns are the contract between the writer and the reader.

drop view if exists published.observation, published.edition, published.catalogue, published.release,
    published.release_issue, published.release_period, published.calibration, published.forecast,
    published.source_state;

create view published.observation as
select
    i.slug as indicator,
    b.key as breakdown,
    a.code as area,
    o.period_start,
    o.period_months,
    o.edition_from,
    o.edition_to,
    o.release_id,
    o.value,
    o.lower,
    o.upper,
    o.numerator,
    o.denominator,
    o.status,
    o.marker,
    o.note
from store.observation o
join store.indicator i using (indicator_id)
join store.breakdown b using (breakdown_id)
join store.area a using (area_id);
comment on view published.observation is
    'Figures with the editions in which they held: true in edition e when edition_from <= e and e < edition_to.';

create view published.edition as
select e.edition, e.kind, e.release_id, i.slug as indicator, r.source, e.edition_date, e.made_at, e.added, e.revised,
    e.withdrawn
from store.edition e
left join store.indicator i using (indicator_id)
left join store.release r using (release_id);
comment on view published.edition is 'The edition log.';

create view published.catalogue as
select edition, checksum, document from store.catalogue;
comment on view published.catalogue is 'The catalogue as of each edition that changed it.';

create view published.release as
select r.release_id, r.source, i.slug as indicator, r.title, r.published_on, r.retrieved_at, r.checksum, r.licence,
    r.url, r.file, r.status, r.reason, r.rows_read, r.rows_quarantined,
    (select max(e.edition) from store.edition e where e.release_id = r.release_id) as edition
from store.release r
left join store.indicator i using (indicator_id);
comment on view published.release is
    'Every release read, with the edition it made, if any; the last, where a rebuild made another.';

create view published.release_issue as
select release_id, issue, severity, line, field, raw, code, reason from store.release_issue;
comment on view published.release_issue is 'Rows kept out of the figures, and flags, with their reasons.';

create view published.release_period as
select release_id, period_start, period_months, label from store.release_period;
comment on view published.release_period is 'The publishers'' own labels of the periods of each release.';

create view published.calibration as
select edition, checksum, document from store.calibration;
comment on view published.calibration is 'The calibration of projections as of each edition that changed it.';

create view published.forecast as
select i.slug as indicator, b.key as breakdown, a.code as area, f.edition, f.method_version, f.period_start,
    f.period_months, f.origin_start, f.calibration, f.method, f.horizon, f.latest, f.value, f.lower80, f.upper80,
    f.lower95, f.upper95, f.recorded_at, f.location, f.spread, f.degrees_of_freedom, f.is_logit, f.pace_level
from store.forecast f
join store.indicator i using (indicator_id)
join store.breakdown b using (breakdown_id)
join store.area a using (area_id);
comment on view published.forecast is 'The ledger of forecasts: what was projected before anybody had figures.';

create view published.source_state as
with names as (
    select source from store.source_run
    union
    select source from store.release
    union
    select job_name from quartz.job_details where job_group = 'sources'
)
select
    n.source,
    success.started_at as last_success,
    attempt.started_at as attempt_started_at,
    attempt.ended_at as attempt_ended_at,
    attempt.worker as attempt_worker,
    attempt.outcome as attempt_outcome,
    attempt.message as attempt_message,
    attempt.published as attempt_published,
    attempt.unchanged as attempt_unchanged,
    attempt.held as attempt_held,
    attempt.refused as attempt_refused,
    failing.since as failing_since,
    due.next_run,
    releases.published,
    releases.unchanged,
    releases.held,
    releases.refused,
    releases.rejected,
    releases.superseded,
    releases.newest_published_on
from names n
left join lateral (
    select r.run_id, r.started_at
    from store.source_run r
    where r.source = n.source and r.outcome in ('succeeded', 'unchanged', 'held')
    order by r.run_id desc
    limit 1
) success on true
left join lateral (
    select r.* from store.source_run r where r.source = n.source order by r.run_id desc limit 1
) attempt on true
left join lateral (
    select min(r.started_at) as since
    from store.source_run r
    where r.source = n.source and r.outcome = 'failed' and r.run_id > coalesce(success.run_id, 0)
) failing on true
left join lateral (
    select to_timestamp((min(t.next_fire_time) - 621355968000000000) / 10000000.0) as next_run
    from quartz.triggers t
    where t.job_name = n.source and t.job_group = 'sources' and t.trigger_state <> 'ERROR'
) due on true
cross join lateral (
    select
        (count(*) filter (where r.status = 'published'))::int as published,
        (count(*) filter (where r.status = 'unchanged'))::int as unchanged,
        (count(*) filter (where r.status = 'held'))::int as held,
        (count(*) filter (where r.status = 'refused'))::int as refused,
        (count(*) filter (where r.status = 'rejected'))::int as rejected,
        (count(*) filter (where r.status = 'superseded'))::int as superseded,
        max(r.published_on) filter (where r.status in ('published', 'unchanged')) as newest_published_on
    from store.release r
    where r.source = n.source
) releases;
comment on view published.source_state is 'How each source does: when it was last asked and is next, what is held, how new its figures are.';

grant select on all tables in schema published to roadmap_reader, roadmap_writer;

-- Every column of a view says the same of itself as the column it is taken from.
do $$
declare
    view_column record;
begin
    for view_column in
        select distinct on (v.relname, va.attname) v.relname, va.attname, d.description
        from pg_class v
        join pg_namespace vn on vn.oid = v.relnamespace and vn.nspname = 'published'
        join pg_attribute va on va.attrelid = v.oid and va.attnum > 0
        join pg_attribute ta on ta.attname = va.attname and ta.attnum > 0
        join pg_class t on t.oid = ta.attrelid and t.relkind = 'r'
        join pg_namespace tn on tn.oid = t.relnamespace and tn.nspname = 'store'
        join pg_description d on d.objoid = t.oid and d.objsubid = ta.attnum
        where v.relkind = 'v'
        order by v.relname, va.attname, (t.relname = v.relname) desc
    loop
        execute format(
            'comment on column published.%I.%I is %L', view_column.relname, view_column.attname, view_column.description
        );
    end loop;
end
$$;
comment on column published.observation.indicator is 'The indicator''s slug.';
comment on column published.observation.breakdown is 'The group: total, or dimension:group.';
comment on column published.observation.area is 'The area''s GSS code.';
comment on column published.edition.indicator is 'The slug of the indicator it changed; null for a catalogue.';
comment on column published.release.indicator is 'The slug of the indicator it speaks of.';
comment on column published.forecast.indicator is 'The indicator''s slug.';
comment on column published.forecast.breakdown is 'The group: total, or dimension:group.';
comment on column published.forecast.area is 'The area''s GSS code.';
comment on column published.source_state.source is 'The source, as named on the command line.';
comment on column published.source_state.last_success is 'When the last run that did not fail began; null for none.';
comment on column published.source_state.attempt_started_at is 'When the last run began; null where it was never asked.';
comment on column published.source_state.attempt_ended_at is 'When the last run ended; null while it is under way.';
comment on column published.source_state.attempt_worker is 'Which process ran it.';
comment on column published.source_state.attempt_outcome is 'What came of the last run; null while it is under way.';
comment on column published.source_state.attempt_message is 'What went wrong in it or is worth knowing.';
comment on column published.source_state.attempt_published is 'Releases of the last run that made an edition.';
comment on column published.source_state.attempt_unchanged is 'Releases of the last run that changed nothing.';
comment on column published.source_state.attempt_held is 'Releases of the last run that wait for review.';
comment on column published.source_state.attempt_refused is 'Releases of the last run that were refused.';
comment on column published.source_state.failing_since is 'When the first of the runs began that failed since the last success; null where it works.';
comment on column published.source_state.next_run is 'When a worker runs it next; null where no worker has it on its schedule.';
comment on column published.source_state.published is 'Releases that made an edition.';
comment on column published.source_state.unchanged is 'Releases that changed nothing.';
comment on column published.source_state.held is 'Releases that wait for review.';
comment on column published.source_state.refused is 'Releases that were refused.';
comment on column published.source_state.rejected is 'Releases that were reviewed and turned down.';
comment on column published.source_state.superseded is 'Releases that were held and overtaken.';
comment on column published.source_state.newest_published_on is 'The day of the newest release that was taken.';
