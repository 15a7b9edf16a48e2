-- The worker prunes the record of runs and of tries to deliver: what is older than it says and no longer tells anything.

grant delete on store.source_run, store.webhook_attempt to roadmap_writer;
