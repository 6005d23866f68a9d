-- A click on a choice is a visitor's turn: it has no message of its own in Chatwoot and stands under the number of the
-- message it answers, after the last one that was known when it came.
ALTER TABLE messages ADD COLUMN after_id bigint;
ALTER TABLE messages DROP CONSTRAINT messages_pkey, ADD PRIMARY KEY (bot_id, conversation, message_id, author);
-- Clicks from before are known by their traces: nothing else is judged under the number of a bot's message.
INSERT INTO messages (bot_id, conversation, message_id, author, text, at, after_id)
SELECT t.bot_id, t.conversation, t.message_id, 'visitor', t.text, t.decided_at, t.message_id
  FROM traces t JOIN messages m USING (bot_id, conversation, message_id) WHERE m.author = 'bot'
ON CONFLICT DO NOTHING;
