-- The training that somebody last asked for in the panel: how far it is, and what came of it.
CREATE TABLE trainings (
  bot_id bigint PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE,
  asked_by text NOT NULL,
  asked_at bigint NOT NULL,
  -- 0 to 1.
  share double precision NOT NULL DEFAULT 0,
  ended_at bigint,
  -- {kind: live | held-back | failed, version, why}; null until it ended.
  outcome jsonb
);

-- Messages and conversations with the outcome they must have: run on every draft before it goes live.
CREATE TABLE saved_checks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bot_id bigint NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  -- message or conversation.
  read_as text NOT NULL,
  text text NOT NULL,
  -- {action, reason?, entry?}
  expected jsonb NOT NULL,
  saved_by text NOT NULL,
  saved_at bigint NOT NULL
);
CREATE INDEX saved_checks_bot ON saved_checks (bot_id, id);
