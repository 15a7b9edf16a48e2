-- The distribution behind each forecast, from which the probability of any level follows, so that probabilities can be
-- scored as well as limits. Rows written before have none and are scored by their limits alone.

alter table store.forecast
    add column location double precision,
    add column spread double precision check (spread > 0),
    add column degrees_of_freedom smallint check (degrees_of_freedom >= 1),
    add column is_logit boolean,
    add column pace_level double precision,
    add constraint forecast_distribution_whole
        check (num_nulls(location, spread, degrees_of_freedom, is_logit) in (0, 4));
comment on column store.forecast.location is
    'Centre of the calibrated distribution, on the working scale; null where the past had no error.';
comment on column store.forecast.spread is
    'Its standard error times the multiplier of the 80 % limits, on the working scale.';
comment on column store.forecast.degrees_of_freedom is 'Of its Student''s t distribution.';
comment on column store.forecast.is_logit is 'Whether the working scale is the logit of a percentage.';
comment on column store.forecast.pace_level is
    'The value that the mean change of the past would bring, whose probability is scored; null where it cannot be.';
