-- Purging looks for what is old and still has words. By time alone it read all that ever was, every hour, and in a busy
-- shop would have run into the statement's timeout after a year: these hold no more than what is kept.
DROP INDEX messages_at;
CREATE INDEX messages_words ON messages (at) WHERE text IS NOT NULL;
CREATE INDEX traces_words ON traces (decided_at) WHERE text IS NOT NULL;
CREATE INDEX steps_words ON steps (ended_at) WHERE ended_at IS NOT NULL AND body ? 'content';
CREATE INDEX handoffs_words ON handoffs (at) WHERE NOT evidence @> '{"why":"Removed after its time"}';
CREATE INDEX conversations_words ON conversations (updated_at)
  WHERE owner = 'closed' AND (state #> '{stretch,turns}' <> '[]' OR state->'unheard' <> '[]' OR state ? 'email');
