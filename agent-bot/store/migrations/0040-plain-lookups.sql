-- Indexes of reports began with bot_id, as the primary keys do. While a table was young PostgreSQL took them for finding
-- a single conversation too, kept that plan, and read all of the bot's conversations for every webhook. With a condition
-- they serve only who states it; `at IS NOT NULL` follows from any comparison with a time.
DROP INDEX conversations_lately;
CREATE INDEX conversations_lately ON conversations (bot_id, updated_at DESC, conversation DESC) WHERE owner <> 'unknown';
DROP INDEX handoffs_at;
CREATE INDEX handoffs_at ON handoffs (bot_id, at) WHERE at IS NOT NULL;
DROP INDEX answer_feedback_lately;
CREATE INDEX answer_feedback_lately ON answer_feedback (bot_id, at) WHERE at IS NOT NULL;
