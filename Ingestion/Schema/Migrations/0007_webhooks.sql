-- What is told to other systems when releases are published or held, and how the telling went. Who is told is
-- configuration of the worker; here is what has been taken up for each subscription and what became of it.

create table store.webhook_subscription (
    subscription text primary key,
    edition int not null,
    release_id bigint not null,
    first_seen_at timestamptz not null
);
comment on table store.webhook_subscription is 'How far each subscription has been served. One that is new begins with what comes next.';
comment on column store.webhook_subscription.subscription is 'Its name in the configuration.';
comment on column store.webhook_subscription.edition is 'The last edition that was looked at for it.';
comment on column store.webhook_subscription.release_id is 'The last release that was looked at for it.';
comment on column store.webhook_subscription.first_seen_at is 'When a worker first had it in its configuration.';

create table store.webhook_delivery (
    delivery_id uuid primary key,
    subscription text not null references store.webhook_subscription,
    event text not null check (event in ('release.published', 'release.revised', 'release.held')),
    release_id bigint not null references store.release,
    edition int references store.edition,
    body text not null,
    state text not null check (state in ('pending', 'delivered', 'dead')),
    attempts int not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    created_at timestamptz not null,
    unique (subscription, event, release_id)
);
comment on table store.webhook_delivery is 'One message to one subscription.';
comment on column store.webhook_delivery.delivery_id is 'By which the receiver knows a message that comes twice.';
comment on column store.webhook_delivery.subscription is 'To whom.';
comment on column store.webhook_delivery.event is 'What happened.';
comment on column store.webhook_delivery.release_id is 'To which release.';
comment on column store.webhook_delivery.edition is 'The edition that it made; null while it is held.';
comment on column store.webhook_delivery.body is 'The message, the same at every try.';
comment on column store.webhook_delivery.state is 'pending: to be delivered. delivered: the receiver took it. dead: given up.';
comment on column store.webhook_delivery.attempts is 'Tries so far.';
comment on column store.webhook_delivery.next_attempt_at is 'When it is tried next, while it is pending.';
comment on column store.webhook_delivery.created_at is 'When it was taken up.';

create index webhook_delivery_due on store.webhook_delivery (subscription, next_attempt_at) where state = 'pending';

create table store.webhook_attempt (
    delivery_id uuid not null references store.webhook_delivery,
    attempt int not null check (attempt > 0),
    attempted_at timestamptz not null,
    took_ms int not null check (took_ms >= 0),
    status int,
    problem text,
    worker text not null,
    primary key (delivery_id, attempt)
);
comment on table store.webhook_attempt is 'Each try to deliver a message.';
comment on column store.webhook_attempt.delivery_id is 'The message.';
comment on column store.webhook_attempt.attempt is 'The number of the try, from 1.';
comment on column store.webhook_attempt.attempted_at is 'When it began.';
comment on column store.webhook_attempt.took_ms is 'How long it took, in milliseconds.';
comment on column store.webhook_attempt.status is 'The HTTP status of the answer; null where there was none.';
comment on column store.webhook_attempt.problem is 'Why it failed; null where it was delivered.';
comment on column store.webhook_attempt.worker is 'Which worker tried.';

grant select, insert on store.webhook_subscription, store.webhook_delivery, store.webhook_attempt to roadmap_writer;
grant update (edition, release_id) on store.webhook_subscription to roadmap_writer;
grant update (state, attempts, next_attempt_at) on store.webhook_delivery to roadmap_writer;
