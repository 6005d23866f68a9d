import type { RecordedStretch, RecordedWord } from '../replay/recorded.ts';
import type { Database } from '../store/database.ts';
import { WAITING } from '../turn/decide.ts';
import type { Decision } from '../turn/decision.ts';

/** Messages of visitors at most, however long their conversations are. */
const MOST_WORDS = 6_000;

interface Row {
  conversation: number;
  stretch: number;
  messageId: number;
  text: string | null;
  at: number;
  chose: boolean;
  decision: Decision;
  entry: string | null;
  helped: boolean | null;
}

/**
 * What visitors said to a bot in its `most` conversations that changed last, none of them unchanged since before
 * `from` (milliseconds), as stretches, the newest first. Stretches of which retention has taken words are left out:
 * `leftOut` counts them.
 */
export async function recordedStretches(
  db: Database,
  botId: number,
  { from, most }: { from: number; most: number },
): Promise<{ stretches: RecordedStretch[]; leftOut: number }> {
  const { rows } = await db.query<Row>(
    `SELECT t.conversation, t.stretch, t.message_id AS "messageId", m.text, m.at, m.after_id IS NOT NULL AS chose,
            t.decision, f.entry, f.answered AS helped
       FROM (SELECT conversation FROM conversations
              WHERE bot_id = $1 AND owner <> 'unknown' AND updated_at >= $2
              ORDER BY updated_at DESC, conversation DESC LIMIT $3) c
       JOIN traces t ON t.bot_id = $1 AND t.conversation = c.conversation
       JOIN messages m ON m.bot_id = $1 AND m.conversation = t.conversation AND m.message_id = t.message_id
        AND m.author = 'visitor'
       LEFT JOIN answer_feedback f ON f.bot_id = $1 AND f.conversation = t.conversation
        AND f.trace_message_id = t.message_id AND f.source = 'visitor'
      ORDER BY t.conversation DESC, t.stretch DESC, coalesce(m.after_id, m.message_id), m.after_id IS NOT NULL,
               m.message_id
      LIMIT ${String(MOST_WORDS)}`,
    [botId, from, most],
  );
  const stretches = new Map<string, RecordedStretch>();
  const removed = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (row.text === null) {
      removed.add(key);
      continue;
    }
    const { conversation, stretch } = row;
    const so = stretches.get(key) ?? { conversation, stretch, words: [], handOff: null };
    so.words.push(wordOf(row, row.text));
    const { decision, messageId } = row;
    if (decision.action === 'hand-off') so.handOff ??= { trigger: decision.evidence.trigger, messageId };
    stretches.set(key, so);
  }
  const cut = rows.length === MOST_WORDS ? rows.at(-1) : undefined;
  if (cut) stretches.delete(keyOf(cut));
  for (const key of removed) stretches.delete(key);
  const last = ({ words }: RecordedStretch): number => words.at(-1)?.at ?? 0;
  return {
    stretches: [...stretches.values()].sort((a, b) => last(b) - last(a)),
    leftOut: removed.size,
  };
}

function keyOf({ conversation, stretch }: Row): string {
  return `${String(conversation)} ${String(stretch)}`;
}

function wordOf({ messageId, at, chose, decision, entry, helped }: Row, text: string): RecordedWord {
  return {
    messageId,
    text,
    at,
    chose,
    more: decision.action === 'stay-silent' && decision.why === WAITING,
    judged: entry === null || helped === null ? null : { entry, helped },
  };
}
