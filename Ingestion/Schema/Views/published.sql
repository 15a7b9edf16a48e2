-- Re-applied at every migration. The columns are the contract between the writer and the reader.

drop view if exists published.observation, published.edition, published.catalogue, published.release,
    published.release_issue;

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
    o.note,
    o.published_period
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
    r.url, r.file, r.status, r.reason, r.rows_read, r.rows_quarantined, e.edition
from store.release r
left join store.indicator i using (indicator_id)
left join store.edition e using (release_id);
comment on view published.release is 'Every release read, with the edition it made, if any.';

create view published.release_issue as
select release_id, issue, severity, line, field, raw, code, reason from store.release_issue;
comment on view published.release_issue is 'Rows kept out of the figures, and flags, with their reasons.';

grant select on all tables in schema published to roadmap_reader, roadmap_writer;
