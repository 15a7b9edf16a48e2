-- Re-applied at every migration. The columns are the contract between the writer and the reader.

drop view if exists published.observation, published.edition, published.catalogue, published.release,
    published.release_issue, published.release_period;

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
