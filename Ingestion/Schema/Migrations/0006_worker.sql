-- The record of asking publishers, and what the workers' scheduler keeps so that several of them share the work.

create table store.source_run (
    run_id bigint generated always as identity primary key,
    source text not null,
    worker text not null,
    scheduled_for timestamptz,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('succeeded', 'unchanged', 'held', 'failed', 'stopped')),
    message text,
    published int not null default 0,
    unchanged int not null default 0,
    held int not null default 0,
    refused int not null default 0,
    rows_read int not null default 0,
    rows_quarantined int not null default 0,
    check ((ended_at is null) = (outcome is null))
);
comment on table store.source_run is 'Each time a publisher was asked for all of a source, and what came of it.';
comment on column store.source_run.run_id is 'Number in the order of starting.';
comment on column store.source_run.source is 'The source, as named on the command line.';
comment on column store.source_run.worker is 'The process that asked: a worker''s name, or load for a person''s command.';
comment on column store.source_run.scheduled_for is 'When the schedule had it due; null where a person asked.';
comment on column store.source_run.started_at is 'When it began.';
comment on column store.source_run.ended_at is 'When it ended; null while it is under way.';
comment on column store.source_run.outcome is
    'succeeded: a release was published. unchanged: there was nothing new. held: a release waits for review. failed: the publisher could not be read, or a release was refused. stopped: the process ended first; it counts neither as success nor as failure.';
comment on column store.source_run.message is 'What went wrong or is worth knowing, in words.';
comment on column store.source_run.published is 'Releases that made an edition.';
comment on column store.source_run.unchanged is 'Releases whose figures were all held already.';
comment on column store.source_run.held is 'Releases held for review.';
comment on column store.source_run.refused is 'Releases refused.';
comment on column store.source_run.rows_read is 'Rows that spoke of a wanted indicator.';
comment on column store.source_run.rows_quarantined is 'Rows of them that could not be read.';

create index source_run_by_source on store.source_run (source, run_id desc);
create index release_by_source on store.release (source, published_on);

grant select, insert on store.source_run to roadmap_writer;
grant update (ended_at, outcome, message, published, unchanged, held, refused, rows_read, rows_quarantined)
    on store.source_run to roadmap_writer;
grant usage on all sequences in schema store to roadmap_writer;

-- The tables of Quartz's job store, with the columns that its version 4.7 reads and writes. Times are ticks of 100
-- nanoseconds since the year 1, in universal time; lengths of time are milliseconds.

create schema quartz;
comment on schema quartz is 'What the workers'' scheduler, Quartz, keeps: jobs, when they are due, which worker has them.';

create table quartz.job_details (
    sched_name text not null,
    job_name text not null,
    job_group text not null,
    description text,
    job_class_name text not null,
    is_durable boolean not null,
    is_nonconcurrent boolean not null,
    is_update_data boolean not null,
    requests_recovery boolean not null,
    job_data bytea,
    primary key (sched_name, job_name, job_group)
);
comment on table quartz.job_details is 'Jobs: one a source.';
create index job_details_by_group on quartz.job_details (sched_name, job_group, job_name);

create table quartz.triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    job_name text not null,
    job_group text not null,
    description text,
    next_fire_time bigint,
    prev_fire_time bigint,
    priority int,
    trigger_state text not null,
    trigger_type text not null,
    start_time bigint not null,
    end_time bigint,
    calendar_name text,
    misfire_instr smallint,
    misfire_orig_fire_time bigint,
    execution_group varchar(200),
    preferred_node varchar(200),
    preferred_node_auto boolean not null default false,
    retry_policy varchar(250),
    retry_attempt int,
    continues_trigger_name text,
    continues_trigger_group text,
    continuation_condition int,
    overlap_policy int,
    pause_reason varchar(250),
    paused_by varchar(200),
    paused_at bigint,
    misfire_threshold bigint,
    fixed_delay boolean,
    job_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, job_name, job_group) references quartz.job_details
);
comment on table quartz.triggers is 'When jobs are due.';
create index triggers_by_job on quartz.triggers (sched_name, job_name, job_group);
create index triggers_by_group on quartz.triggers (sched_name, trigger_group, trigger_name);
create index triggers_by_calendar on quartz.triggers (sched_name, calendar_name);
create index triggers_due on quartz.triggers
    (sched_name, trigger_state, next_fire_time, priority desc, misfire_instr);

create table quartz.simple_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    repeat_count bigint not null,
    repeat_interval bigint not null,
    times_triggered bigint not null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.triggers on delete cascade
);
comment on table quartz.simple_triggers is 'Triggers of single times.';

create table quartz.cron_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    cron_expression text not null,
    time_zone_id text,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.triggers on delete cascade
);
comment on table quartz.cron_triggers is 'Triggers by the catalogue''s cron expressions.';

create table quartz.simprop_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    str_prop_1 text,
    str_prop_2 text,
    str_prop_3 text,
    int_prop_1 int,
    int_prop_2 int,
    long_prop_1 bigint,
    long_prop_2 bigint,
    dec_prop_1 numeric,
    dec_prop_2 numeric,
    bool_prop_1 boolean,
    bool_prop_2 boolean,
    time_zone_id text,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.triggers on delete cascade
);
comment on table quartz.simprop_triggers is 'Triggers of other kinds; none is used here.';

create table quartz.blob_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    blob_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.triggers on delete cascade
);
comment on table quartz.blob_triggers is 'Triggers of a program''s own kind; none is used here.';

create table quartz.calendars (
    sched_name text not null,
    calendar_name text not null,
    calendar bytea not null,
    primary key (sched_name, calendar_name)
);
comment on table quartz.calendars is 'Days left out of schedules; none is used here.';

create table quartz.paused_trigger_grps (
    sched_name text not null,
    trigger_group text not null,
    pause_reason varchar(250),
    paused_by varchar(200),
    paused_at bigint,
    primary key (sched_name, trigger_group)
);
comment on table quartz.paused_trigger_grps is 'Groups of triggers that somebody paused.';

create table quartz.paused_job_grps (
    sched_name text not null,
    job_group text not null,
    pause_reason varchar(250),
    paused_by varchar(200),
    paused_at bigint,
    primary key (sched_name, job_group)
);
comment on table quartz.paused_job_grps is 'Groups of jobs that somebody paused.';

create table quartz.fired_triggers (
    sched_name text not null,
    entry_id text not null,
    trigger_name text not null,
    trigger_group text not null,
    instance_name text not null,
    fired_time bigint not null,
    sched_time bigint not null,
    priority int not null,
    state text not null,
    job_name text,
    job_group text,
    is_nonconcurrent boolean not null,
    requests_recovery boolean,
    execution_group varchar(200),
    progress int,
    progress_message varchar(250),
    interrupt_requested_time bigint,
    primary key (sched_name, entry_id)
);
comment on table quartz.fired_triggers is 'Jobs under way and the worker that has each; what a dead worker had is taken over from here.';
create index fired_triggers_by_worker on quartz.fired_triggers (sched_name, instance_name, requests_recovery);
create index fired_triggers_by_job on quartz.fired_triggers (sched_name, job_name, job_group);
create index fired_triggers_by_trigger on quartz.fired_triggers (sched_name, trigger_name, trigger_group);

create table quartz.scheduler_state (
    sched_name text not null,
    instance_name text not null,
    last_checkin_time bigint not null,
    checkin_interval bigint not null,
    quartz_version varchar(20),
    primary key (sched_name, instance_name)
);
comment on table quartz.scheduler_state is 'The workers and when each last said that it lives.';

create table quartz.locks (
    sched_name text not null,
    lock_name text not null,
    primary key (sched_name, lock_name)
);
comment on table quartz.locks is 'Rows that workers lock while they share out the work.';

-- The columns have the same names and meanings throughout.
do $$
declare
    col record;
begin
    for col in
        select c.relname, a.attname, coalesce(known.says, 'Kept by Quartz for its own use.') as says
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'quartz'
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        left join (values
            ('sched_name', 'The scheduler that workers form together.'),
            ('job_name', 'The job: the source''s name.'),
            ('job_group', 'Group of the job.'),
            ('job_class_name', 'The code that does the job.'),
            ('is_durable', 'Whether the job stays when nothing triggers it.'),
            ('is_nonconcurrent', 'Whether the job is never done twice at once.'),
            ('requests_recovery', 'Whether another worker does it again when this one dies.'),
            ('description', 'What it is, in words.'),
            ('trigger_name', 'The trigger.'),
            ('trigger_group', 'Group of the trigger.'),
            ('next_fire_time', 'When it is due next.'),
            ('prev_fire_time', 'When it was last due.'),
            ('trigger_state', 'Whether it waits, is taken or is under way.'),
            ('trigger_type', 'Which of the other tables says when.'),
            ('start_time', 'From when it holds.'),
            ('end_time', 'Until when it holds.'),
            ('misfire_instr', 'What is done about times at which no worker was up.'),
            ('cron_expression', 'The cron expression.'),
            ('time_zone_id', 'The zone that its times are told in.'),
            ('entry_id', 'The one firing.'),
            ('instance_name', 'The worker.'),
            ('fired_time', 'When it was taken.'),
            ('sched_time', 'When it was due.'),
            ('state', 'How far it is.'),
            ('last_checkin_time', 'When the worker last said that it lives.'),
            ('checkin_interval', 'How often it says so, in milliseconds.'),
            ('lock_name', 'What is locked.')
        ) as known(attname, says) on known.attname = a.attname
        where c.relkind = 'r'
    loop
        execute format('comment on column quartz.%I.%I is %L', col.relname, col.attname, col.says);
    end loop;
end
$$;

grant usage on schema quartz to roadmap_writer;
grant select, insert, update, delete on all tables in schema quartz to roadmap_writer;
