-- What publishers' servers were told of files that were fetched, so that they can say that nothing has changed.

create table store.fetch (
    source text not null,
    address text not null,
    etag text,
    last_modified timestamptz,
    read_with text not null,
    published_on date not null,
    fetched_at timestamptz not null,
    primary key (source, address)
);
comment on table store.fetch is 'The last fetch of each address whose file was loaded, for asking only whether it has changed.';
comment on column store.fetch.source is 'The source, as named on the command line.';
comment on column store.fetch.address is 'The address that was asked for.';
comment on column store.fetch.etag is 'The server''s mark of the version; null where it gave none.';
comment on column store.fetch.last_modified is 'When the server said that the file had changed; null where it said nothing.';
comment on column store.fetch.read_with is
    'Catalogue and program that read the file: with others it is fetched whole, because they may read more out of it.';
comment on column store.fetch.published_on is 'The day of publication that the file was loaded under.';
comment on column store.fetch.fetched_at is 'When it was fetched.';

grant select, insert, update on store.fetch to roadmap_writer;
