import { TEST_HOLDER } from './conversations.ts';
import type { Database } from './database.ts';

/** Of the lease of who holds it. */
const NEVER = 8_640_000_000_000_000;

/** A conversation of the webhook test. */
export interface TestConversation {
  botId: number;
  /** Chatwoot's number. */
  conversation: number;
}

/**
 * Keeps a conversation from being run before its first event comes: events are stored, nothing is decided. The
 * contact's number is kept, so that what an interrupted test left can be removed later.
 */
export async function holdTestConversation(
  db: Database,
  test: TestConversation & { contactId: number; now: number },
): Promise<void> {
  await db.query(
    `INSERT INTO conversations (bot_id, conversation, contact_id, leased_by, leased_until, created_at, updated_at)
     VALUES ($1, $2, $3, $4, ${String(NEVER)}, $5, $5)
     ON CONFLICT (bot_id, conversation) DO UPDATE
       SET leased_by = excluded.leased_by, leased_until = excluded.leased_until, contact_id = excluded.contact_id`,
    [test.botId, test.conversation, test.contactId, TEST_HOLDER, test.now],
  );
}

/** Whether the signed event of this message is on disk. */
export async function isMessageStored(
  db: Database,
  test: TestConversation & { messageId: number },
): Promise<boolean> {
  const { count } = await db.query(
    `SELECT 1 FROM events WHERE bot_id = $1 AND conversation = $2 AND message_id = $3 AND kind = 'message_created'`,
    [test.botId, test.conversation, test.messageId],
  );
  return count > 0;
}

/** How many events of the conversation are on disk. */
export async function countTestEvents(db: Database, test: TestConversation): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*) AS count FROM events WHERE bot_id = $1 AND conversation = $2',
    [test.botId, test.conversation],
  );
  return rows[0]?.count ?? 0;
}

/** Forgets the conversation: no list and no analysis shows it. Its events stay, so that a repeat is known as one. */
export async function forgetTestConversation(db: Database, test: TestConversation): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('DELETE FROM conversations WHERE bot_id = $1 AND conversation = $2 AND leased_by = $3', [
      test.botId,
      test.conversation,
      TEST_HOLDER,
    ]);
    await tx.query('DELETE FROM mailbox WHERE bot_id = $1 AND conversation = $2', [
      test.botId,
      test.conversation,
    ]);
  });
}

/** What tests that were interrupted have left behind. */
export async function leftTestConversations(
  db: Database,
  botId: number,
  before: number,
): Promise<(TestConversation & { contactId: number | null })[]> {
  const { rows } = await db.query<{ conversation: number; contact_id: number | null }>(
    `SELECT conversation, contact_id FROM conversations
     WHERE bot_id = $1 AND leased_by = $2 AND created_at < $3 ORDER BY conversation`,
    [botId, TEST_HOLDER, before],
  );
  return rows.map((row) => ({ botId, conversation: row.conversation, contactId: row.contact_id }));
}
