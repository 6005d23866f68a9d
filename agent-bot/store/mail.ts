import type { ConversationEvent } from '../conversation/event.ts';
import type { ConversationKey } from './conversations.ts';
import type { Database } from './database.ts';
import { asStep, STEP_FIELDS, type Step, type StepRow } from './steps.ts';

/** What waits for a conversation. */
export interface Mail {
  /** In the order they are to be applied in. */
  events: { id: number; events: ConversationEvent[] }[];
  /** Steps still to be done, in order. */
  steps: Step[];
  /** The number the next step gets. */
  nextSeq: number;
  /** When the first of the events came, milliseconds; null: none waits. */
  waitingSince: number | null;
}

/** Events applied in one go at most; the others follow. */
const MOST_EVENTS = 200;

/**
 * What waits for each of these conversations, in one statement. Read it only after they were claimed: what another
 * process has applied before is then certainly gone.
 */
export async function readMail(db: Database, keys: readonly ConversationKey[]): Promise<Mail[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<{
    events: (Mail['events'][number] & { at: number })[] | null;
    steps: StepRow[] | null;
    seq: number;
  }>(
    `SELECT
       (SELECT json_agg(json_build_object('id', id, 'events', parsed, 'at', received_at) ORDER BY id) FROM (
          SELECT e.id, e.parsed, e.received_at FROM mailbox m JOIN events e ON e.id = m.event_id
          WHERE m.bot_id = k.bot_id AND m.conversation = k.conversation
          ORDER BY m.event_id LIMIT ${String(MOST_EVENTS)}) AS waiting) AS events,
       (SELECT json_agg(open ORDER BY open.seq) FROM (
          SELECT ${STEP_FIELDS} FROM steps s
          WHERE s.bot_id = k.bot_id AND s.conversation = k.conversation AND s.status IN ('pending', 'started')) AS open) AS steps,
       (SELECT COALESCE(max(seq), 0) + 1 FROM steps s
          WHERE s.bot_id = k.bot_id AND s.conversation = k.conversation) AS seq
     FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS k (bot_id, conversation, n) ORDER BY k.n`,
    [keys.map((key) => key.botId), keys.map((key) => key.conversation)],
  );
  return rows.map((row) => ({
    events: row.events ?? [],
    steps: (row.steps ?? []).map(asStep),
    nextSeq: row.seq,
    waitingSince: row.events?.[0]?.at ?? null,
  }));
}
