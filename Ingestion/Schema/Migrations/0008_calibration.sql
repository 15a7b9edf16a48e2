-- How good projections have been on the figures held, the constants that this gives, and the ledger of forecasts.

alter table store.edition drop constraint edition_kind_check;
alter table store.edition add constraint edition_kind_check check (kind in ('catalogue', 'release', 'calibration'));
comment on column store.edition.kind is
    'release: figures of one indicator. catalogue: what the figures mean. calibration: how projections of them are widened.';

create table store.calibration (
    edition int primary key references store.edition,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    document text not null
);
comment on table store.calibration is 'The calibration of projections as of each edition that changed it.';
comment on column store.calibration.edition is 'The edition that brought it.';
comment on column store.calibration.checksum is 'SHA-256 of the document, in hexadecimal.';
comment on column store.calibration.document is 'The back-test of each family of indicators and the constants made from it, as one JSON text.';

create table store.forecast (
    indicator_id smallint not null references store.indicator,
    breakdown_id int not null references store.breakdown,
    area_id int not null references store.area,
    edition int not null references store.edition,
    method_version text not null,
    period_start date not null,
    period_months smallint not null check (period_months between 0 and 1200),
    origin_start date not null,
    calibration text not null,
    method text not null,
    horizon smallint not null check (horizon between 1 and 6),
    latest double precision not null,
    value double precision not null,
    lower80 double precision,
    upper80 double precision,
    lower95 double precision,
    upper95 double precision,
    recorded_at timestamptz not null,
    primary key (indicator_id, breakdown_id, area_id, edition, method_version, period_start, period_months)
);
comment on table store.forecast is
    'The ledger: what was projected of each period before anybody had figures of it. Rows are added, never changed.';
comment on column store.forecast.indicator_id is 'What is measured.';
comment on column store.forecast.breakdown_id is 'Of whom.';
comment on column store.forecast.area_id is 'Where.';
comment on column store.forecast.edition is 'The edition whose figures it was made from.';
comment on column store.forecast.method_version is 'The version of the methods.';
comment on column store.forecast.period_start is 'The period projected: its first day.';
comment on column store.forecast.period_months is 'Its length in months; 0 is the one day.';
comment on column store.forecast.origin_start is 'The first day of the latest period known; as long as the period projected.';
comment on column store.forecast.calibration is 'The version of the constants.';
comment on column store.forecast.method is 'What the default method came to.';
comment on column store.forecast.horizon is 'Whole steps or years ahead.';
comment on column store.forecast.latest is 'The latest value known: what no change would have said.';
comment on column store.forecast.value is 'The projected value.';
comment on column store.forecast.lower80 is 'Lower 80 % limit; null where the past had no error.';
comment on column store.forecast.upper80 is 'Upper 80 % limit.';
comment on column store.forecast.lower95 is 'Lower 95 % limit.';
comment on column store.forecast.upper95 is 'Upper 95 % limit.';
comment on column store.forecast.recorded_at is 'When the row was made.';

grant select, insert on store.calibration, store.forecast to roadmap_writer;
