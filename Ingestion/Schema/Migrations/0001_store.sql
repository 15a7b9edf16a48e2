-- Every figure ever published to us, with the editions it was true in. Rows are added and closed, never changed or
-- deleted: that is what lets a reader ask for the figures as they were.

create schema store;
comment on schema store is 'Figures, releases, editions and the catalogue. Written by Ingestion only.';

create table store.indicator (
    indicator_id smallint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table store.indicator is 'Indicators that figures were ever held of. What they mean is in the catalogue.';
comment on column store.indicator.indicator_id is 'Short key for the observation table.';
comment on column store.indicator.slug is 'The catalogue''s name of the indicator.';

create table store.area (
    area_id int generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z][0-9]{8}$')
);
comment on table store.area is 'Areas that figures were ever held of.';
comment on column store.area.area_id is 'Short key for the observation table.';
comment on column store.area.code is 'GSS code.';

create table store.breakdown (
    breakdown_id int generated always as identity primary key,
    key text not null unique
);
comment on table store.breakdown is 'Groups of the population that figures were ever held of.';
comment on column store.breakdown.breakdown_id is 'Short key for the observation table.';
comment on column store.breakdown.key is 'total, or dimension:group parts joined by commas, such as sex:female.';

create table store.raw_file (
    checksum text primary key check (checksum ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    length bigint not null check (length >= 0),
    kept_at timestamptz not null
);
comment on table store.raw_file is 'The bytes of every release as they were received, so that all else can be rebuilt.';
comment on column store.raw_file.checksum is 'SHA-256 of the bytes as received, in hexadecimal.';
comment on column store.raw_file.bytes is 'The bytes, compressed with Brotli.';
comment on column store.raw_file.length is 'How many bytes were received.';
comment on column store.raw_file.kept_at is 'When they were stored.';

create table store.release (
    release_id bigint generated always as identity primary key,
    source text not null,
    indicator_id smallint references store.indicator,
    title text not null,
    published_on date not null,
    retrieved_at timestamptz not null,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    licence text not null,
    url text,
    file text not null,
    status text not null
        check (status in ('published', 'unchanged', 'held', 'refused', 'rejected', 'superseded')),
    reason text,
    rows_read int not null check (rows_read >= 0),
    rows_quarantined int not null check (rows_quarantined >= 0),
    recorded_at timestamptz not null,
    unique (source, indicator_id, checksum, published_on, status)
);
comment on table store.release is 'Every release that was read: published, unchanged, held, refused, rejected or superseded.';
comment on column store.release.release_id is 'Number in the order of recording.';
comment on column store.release.source is 'The source it came through, as named on the command line.';
comment on column store.release.indicator_id is 'The indicator it speaks of; null when it was refused before that was known.';
comment on column store.release.title is 'What the publisher calls it.';
comment on column store.release.published_on is 'The day on which the publisher put it out.';
comment on column store.release.retrieved_at is 'When it was fetched or read.';
comment on column store.release.checksum is 'SHA-256 of its bytes, in hexadecimal.';
comment on column store.release.licence is 'Licence of its figures.';
comment on column store.release.url is 'Where it was fetched from; null for a file without a known address.';
comment on column store.release.file is 'Name of the file, without its folder.';
comment on column store.release.status is
    'published: made an edition. unchanged: every figure was held already. held: waits for review. refused: could not be trusted. rejected: reviewed and turned down. superseded: held, and overtaken by a later release.';
comment on column store.release.reason is 'Why it is held, refused, rejected or superseded, or the reviewer''s reason for accepting it.';
comment on column store.release.rows_read is 'Rows that spoke of the indicator.';
comment on column store.release.rows_quarantined is 'Rows of them that could not be read.';
comment on column store.release.recorded_at is 'When this row was made.';

create index release_by_indicator on store.release (indicator_id, published_on, release_id);

create table store.release_issue (
    release_id bigint not null references store.release,
    issue int not null,
    severity text not null check (severity in ('quarantined', 'flag')),
    line int,
    field text,
    raw text,
    code text not null,
    reason text not null,
    primary key (release_id, issue)
);
comment on table store.release_issue is 'What was wrong or worth a look in a release: each row that could not be read, and each flag.';
comment on column store.release_issue.release_id is 'The release.';
comment on column store.release_issue.issue is 'Number within the release, from 1.';
comment on column store.release_issue.severity is 'quarantined: the row is kept out of the figures. flag: published, and worth a look.';
comment on column store.release_issue.line is 'Line of the file, from 1; null where it is about the whole.';
comment on column store.release_issue.field is 'The column.';
comment on column store.release_issue.raw is 'The row or cell as it stood, at most 2,000 characters.';
comment on column store.release_issue.code is 'Short name of the reason, for machines.';
comment on column store.release_issue.reason is 'The reason in words.';

create table store.edition (
    edition int primary key check (edition > 0),
    kind text not null check (kind in ('catalogue', 'release')),
    release_id bigint unique references store.release,
    indicator_id smallint references store.indicator,
    edition_date date not null,
    made_at timestamptz not null,
    added int not null,
    revised int not null,
    withdrawn int not null,
    check ((kind = 'release') = (release_id is not null and indicator_id is not null))
);
comment on table store.edition is 'The edition log: a number that only grows, one for each change to what this database serves.';
comment on column store.edition.edition is 'The number, from 1, without gaps.';
comment on column store.edition.kind is 'release: figures of one indicator. catalogue: what the figures mean.';
comment on column store.edition.release_id is 'The release that made it.';
comment on column store.edition.indicator_id is 'The indicator it changed.';
comment on column store.edition.edition_date is 'The release''s date of publication; for a catalogue the day it was stored.';
comment on column store.edition.made_at is 'When this database began to serve it.';
comment on column store.edition.added is 'Figures that were not held before.';
comment on column store.edition.revised is 'Figures that differ from those held before.';
comment on column store.edition.withdrawn is 'Figures that the release no longer has for its periods.';

create index edition_by_indicator on store.edition (indicator_id, edition);

create table store.catalogue (
    edition int primary key references store.edition,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    document text not null
);
comment on table store.catalogue is 'The catalogue as of each edition that changed it.';
comment on column store.catalogue.edition is 'The edition that brought it.';
comment on column store.catalogue.checksum is 'SHA-256 of the document, in hexadecimal.';
comment on column store.catalogue.document is 'Missions, outcomes, activities, indicators, targets and areas as one JSON text.';

create table store.release_period (
    release_id bigint not null references store.release,
    period_start date not null,
    period_months smallint not null check (period_months between 0 and 1200),
    label text not null,
    primary key (release_id, period_start, period_months)
);
comment on table store.release_period is 'The periods that a release speaks for, as the publisher labelled them.';
comment on column store.release_period.release_id is 'The release.';
comment on column store.release_period.period_start is 'The first day, as we read it.';
comment on column store.release_period.period_months is 'The length in months, as we read it; 0 is the one day.';
comment on column store.release_period.label is 'The publisher''s label, as written.';

create table store.observation (
    indicator_id smallint not null references store.indicator,
    breakdown_id int not null references store.breakdown,
    area_id int not null references store.area,
    period_start date not null,
    period_months smallint not null check (period_months between 0 and 1200),
    edition_from int not null references store.edition,
    edition_to int not null default 2147483647 check (edition_to > edition_from),
    release_id bigint not null references store.release,
    value numeric,
    lower numeric,
    upper numeric,
    numerator numeric,
    denominator numeric,
    status text not null,
    marker text,
    note text,
    primary key (indicator_id, breakdown_id, area_id, period_start, period_months, edition_from)
);
comment on table store.observation is 'A figure, or the publisher''s reason why there is none, and the editions in which that was so.';
comment on column store.observation.indicator_id is 'What is measured.';
comment on column store.observation.breakdown_id is 'Of whom.';
comment on column store.observation.area_id is 'Where.';
comment on column store.observation.period_start is 'When: the first day.';
comment on column store.observation.period_months is 'For how long, in months; 0 is the one day.';
comment on column store.observation.edition_from is 'The first edition in which it was so.';
comment on column store.observation.edition_to is 'The first edition in which it was so no longer; 2147483647 while it still is.';
comment on column store.observation.release_id is 'The release that said so.';
comment on column store.observation.value is 'The value, digit for digit as published; null where there is none.';
comment on column store.observation.lower is 'Lower 95 % confidence limit as published.';
comment on column store.observation.upper is 'Upper 95 % confidence limit as published.';
comment on column store.observation.numerator is 'The count above the line, where published.';
comment on column store.observation.denominator is 'The count below the line, where published.';
comment on column store.observation.status is 'What the publisher says of the figure, or why there is none.';
comment on column store.observation.marker is 'The publisher''s own marker, as written.';
comment on column store.observation.note is 'What else is to be known of the figure.';

-- The primary key makes one series one range, and one indicator another. This one does it for a league table.
create index observation_by_period on store.observation
    (indicator_id, period_start, period_months, breakdown_id, area_id, edition_from);
