-- A model's bytes lie in parts, each written and removed by a transaction of its own: a webhook's commit waits for one
-- part to be on disk at most, where it waited for a whole model.
CREATE TABLE model_parts (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  -- Names the bytes. Versions that differ in their answers alone share them; of none: being written, or left behind.
  content bigint NOT NULL,
  -- From 0.
  part int NOT NULL,
  bytes bytea NOT NULL,
  -- When the model's first part was begun.
  written_at bigint NOT NULL,
  PRIMARY KEY (bot_id, content, part)
);
-- They are packed already.
ALTER TABLE model_parts ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE models ADD COLUMN content bigint;
CREATE SEQUENCE model_contents OWNED BY models.content;
UPDATE models SET content = nextval('model_contents');
INSERT INTO model_parts (bot_id, content, part, bytes, written_at)
SELECT m.bot_id, m.content, n, substring(m.bytes FROM n * 131072 + 1 FOR 131072), m.trained_at
  FROM models m, generate_series(0, greatest(octet_length(m.bytes) - 1, 0) / 131072) AS n;
-- So that their room is free at once.
UPDATE models SET bytes = '';
ALTER TABLE models ALTER COLUMN content SET NOT NULL, DROP COLUMN bytes;
