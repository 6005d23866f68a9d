-- Trainings have a version per bot, and say what made them: which data, which code, who, and how they compare with
-- what was live. One that recognises less stays out until somebody says otherwise.
ALTER TABLE models
  ADD COLUMN version int,
  -- Names what the code makes of phrasings; null: trained before this was kept.
  ADD COLUMN code_version text,
  ADD COLUMN trained_by text NOT NULL DEFAULT 'baton',
  -- {questions, before, after, lost, gained, chance, with: version}; null where it could not be compared.
  ADD COLUMN comparison jsonb,
  -- Why it did not go live by itself; null: nothing spoke against it.
  ADD COLUMN held_back text,
  -- When answers last began to come from it; null: never.
  ADD COLUMN live_from bigint;
UPDATE models m SET version = numbered.version FROM (
  SELECT id, row_number() OVER (PARTITION BY bot_id ORDER BY id) AS version FROM models) numbered
 WHERE numbered.id = m.id;
UPDATE models m SET live_from = m.trained_at FROM bots b WHERE b.live_model = m.id;
ALTER TABLE models ALTER COLUMN version SET NOT NULL, ADD UNIQUE (bot_id, version);
