-- Two roles, shared by every database of the server: one that adds to the store, one that reads the views.

do $$
begin
    if not exists (select from pg_roles where rolname = 'roadmap_writer') then
        create role roadmap_writer nologin;
    end if;
exception when duplicate_object or unique_violation then
    null;
end
$$;

do $$
begin
    if not exists (select from pg_roles where rolname = 'roadmap_reader') then
        create role roadmap_reader nologin;
    end if;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- Whoever migrates may act as either; a server's superuser may anyway.
grant roadmap_writer, roadmap_reader to current_user;

grant usage on schema store to roadmap_writer;
grant select, insert on all tables in schema store to roadmap_writer;
grant update (edition_to) on store.observation to roadmap_writer;
grant update (status, reason) on store.release to roadmap_writer;
grant usage on all sequences in schema store to roadmap_writer;

create schema published;
comment on schema published is 'What the Api reads: views of the store, and nothing else.';
grant usage on schema published to roadmap_reader, roadmap_writer;
