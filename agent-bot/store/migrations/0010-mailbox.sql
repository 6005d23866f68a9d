-- Events that wait to be applied. A row comes with its event and goes in the transaction that applies it, so that a
-- webhook touches no conversation that is being run, and an applied event is not written a second time.
CREATE TABLE mailbox (
  event_id bigint NOT NULL,
  bot_id bigint NOT NULL,
  -- Chatwoot's display id.
  conversation bigint NOT NULL,
  may_change_owner boolean NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
INSERT INTO mailbox (event_id, bot_id, conversation, may_change_owner)
  SELECT id, bot_id, conversation, may_change_owner FROM events
  WHERE applied_at IS NULL AND conversation IS NOT NULL ORDER BY id;
CREATE INDEX mailbox_conversation ON mailbox (bot_id, conversation, event_id);

DROP INDEX events_waiting;
ALTER TABLE events DROP COLUMN applied_at;

-- A foreign key would lock the bot's row once for each event.
CREATE FUNCTION empty_mailbox() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN DELETE FROM mailbox WHERE bot_id = OLD.id; RETURN NULL; END $$;
CREATE TRIGGER empty_mailbox AFTER DELETE ON bots FOR EACH ROW EXECUTE FUNCTION empty_mailbox();
