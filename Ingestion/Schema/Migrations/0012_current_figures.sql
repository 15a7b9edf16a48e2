-- The key finds the history of one figure. What an indicator's figures are in one edition, and what an edition ended, is
-- asked of all its figures at once, and should not cost more with every release that came before: figures in force have
-- the last of all numbers, and stand together.

create index observation_in_force on store.observation (indicator_id, edition_to);
