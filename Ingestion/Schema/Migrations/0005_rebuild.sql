-- Loading at the speed of COPY, and making editions anew where a release arrives late.

-- Five look-ups for every figure cost more than all else of a load. What they would catch cannot be: the writer takes
-- all five keys from their tables in the transaction that adds the figures, nobody may delete from those tables, and
-- 'verify' looks for figures without their parents.
alter table store.observation
    drop constraint observation_indicator_id_fkey,
    drop constraint observation_breakdown_id_fkey,
    drop constraint observation_area_id_fkey,
    drop constraint observation_edition_from_fkey,
    drop constraint observation_release_id_fkey;

-- Figures are read an indicator at a time, which the primary key does; nothing reads them by period.
drop index store.observation_by_period;

-- What is compressed already is not worth another try.
alter table store.raw_file alter column bytes set storage external;

-- A release makes an edition when it comes, and another when an older one that arrived late is put before it.
alter table store.edition drop constraint edition_release_id_key;
create index edition_by_release on store.edition (release_id, edition);

create table store.release_fingerprint (
    release_id bigint primary key references store.release,
    fingerprint uuid not null
);
comment on table store.release_fingerprint is
    'Of a release without a row kept out: what tells whether another says the same of the same, in whichever order.';
comment on column store.release_fingerprint.release_id is 'The release.';
comment on column store.release_fingerprint.fingerprint is
    'The sum, modulo 2 to the power of 128, of a hash of each of its figures.';

create table store.file_reading (
    source text not null,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    reader text not null,
    asked text not null,
    releases bigint[] not null,
    read_at timestamptz not null,
    primary key (source, checksum, reader, asked)
);
comment on table store.file_reading is
    'Files that were read and taken whole, so that the same bytes need not be read again by the same reader.';
comment on column store.file_reading.source is 'The source they came through.';
comment on column store.file_reading.checksum is 'SHA-256 of the bytes, in hexadecimal.';
comment on column store.file_reading.reader is 'Name of the program''s build and of the catalogue that they were read with.';
comment on column store.file_reading.asked is 'The one indicator that was asked for; empty for all.';
comment on column store.file_reading.releases is 'The last releases that these bytes were, each of another indicator.';
comment on column store.file_reading.read_at is 'When.';

grant select, insert on store.release_fingerprint, store.file_reading to roadmap_writer;
grant update (releases, read_at) on store.file_reading to roadmap_writer;

comment on table store.area is 'Areas of the catalogues that releases were read with.';
comment on table store.breakdown is 'Groups of the population that a release gave figures of.';
comment on column store.edition.release_id is 'The release that made it; a release makes another when an older one is put before it.';
