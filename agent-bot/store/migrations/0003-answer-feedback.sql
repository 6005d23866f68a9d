-- Whether an answer helped: what the visitor pressed below it, or what an agent said of it. One verdict each, the last
-- one counts. No words of anybody stand here, so that retention leaves it alone.
CREATE TABLE answer_feedback (
  bot_id bigint NOT NULL REFERENCES bots ON DELETE CASCADE,
  conversation bigint NOT NULL,
  -- The bot's message that holds the answer.
  message_id bigint NOT NULL,
  -- The visitor's message that was answered: its trace says how sure the bot was. Null where it is not known.
  trace_message_id bigint,
  -- The knowledge entry the answer came from. Null where it is not known.
  entry text,
  answered boolean NOT NULL,
  source text NOT NULL CHECK (source IN ('visitor', 'agent')),
  at bigint NOT NULL,
  PRIMARY KEY (bot_id, conversation, message_id, source)
);
CREATE INDEX answer_feedback_lately ON answer_feedback (bot_id, at);
