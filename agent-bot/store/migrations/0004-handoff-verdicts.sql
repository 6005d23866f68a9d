-- What people who look at a conversation afterwards say of a handoff: each trigger's precision. One word per handoff:
-- whoever speaks last counts, the audit has them all. What they say of an answer stands in answer_feedback.
CREATE TABLE handoff_verdicts (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  stretch int NOT NULL,
  -- False: it should not have been handed off.
  right_call boolean NOT NULL,
  -- Chatwoot's id of the person.
  user_id bigint NOT NULL,
  user_name text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (bot_id, conversation, stretch)
);
