import type { Decision } from '../turn/decision.ts';
import type { Signals } from '../turn/signals.ts';
import type { Database } from './database.ts';
import { storeVisitorDeed } from './visitor-deeds.ts';

/** Who gave a verdict. */
export type FeedbackSource = 'visitor' | 'agent';

/** Whether one answer of the bot helped. */
export interface AnswerFeedback {
  conversation: number;
  /** The bot's message that holds the answer. */
  messageId: number;
  /** The visitor's message it answered, which its trace is stored under; null where it is not known. */
  traceMessageId: number | null;
  /** The knowledge entry it came from; null where it is not known. */
  entry: string | null;
  answered: boolean;
  source: FeedbackSource;
  /** Milliseconds since 1970, of the last change. */
  at: number;
}

/**
 * Keeps a verdict; a second one of the same source replaces the first. Null, and nothing kept, where the bot gave no
 * answer in this message; else the key the answer was sent with, and whether the verdict is another than before.
 */
export async function saveAnswerFeedback(
  db: Database,
  verdict: {
    botId: number;
    conversation: number;
    messageId: number;
    answered: boolean;
    source: FeedbackSource;
    at: number;
  },
): Promise<{ key: string; isNew: boolean } | null> {
  const { rows } = await db.query<{ key: string; before: boolean | null }>(
    `WITH answer AS (
       SELECT bot_id, conversation, message_id, (body->>'answers')::bigint AS answers, body->>'entry' AS entry, key
       FROM steps
       WHERE bot_id = $1 AND conversation = $2 AND message_id = $3 AND kind = 'say' AND body->>'act' = 'answer'
       LIMIT 1
     )
     INSERT INTO answer_feedback (bot_id, conversation, message_id, trace_message_id, entry, answered, source, at)
     SELECT bot_id, conversation, message_id, answers, entry, $4, $5, $6 FROM answer
     ON CONFLICT (bot_id, conversation, message_id, source)
       DO UPDATE SET answered = EXCLUDED.answered, at = EXCLUDED.at
     RETURNING (SELECT key FROM answer) AS key,
       (SELECT answered FROM answer_feedback f
         WHERE f.bot_id = $1 AND f.conversation = $2 AND f.message_id = $3 AND f.source = $5) AS before`,
    [verdict.botId, verdict.conversation, verdict.messageId, verdict.answered, verdict.source, verdict.at],
  );
  const row = rows[0];
  return row ? { key: row.key, isNew: row.before !== verdict.answered } : null;
}

/**
 * Keeps a visitor's verdict, and tells the conversation of it: what was rejected counts for what is decided next. Both
 * or neither. False where the bot gave no answer in this message.
 */
export async function judgeAsVisitor(
  db: Database,
  verdict: { botId: number; conversation: number; messageId: number; answered: boolean; at: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const kept = await saveAnswerFeedback(tx, { ...verdict, source: 'visitor' });
    if (kept === null) return false;
    if (!kept.isNew) return true;
    const { botId, conversation, messageId, answered: helped, at } = verdict;
    const deed = { type: 'answer-judged', messageId, key: kept.key, helped } as const;
    await storeVisitorDeed(tx, { botId, conversation }, deed, at);
    return true;
  });
}

/** An answer of the bot, as its visitor may judge it. */
export interface GivenAnswer {
  messageId: number;
  /** The visitor's verdict; null before there is one. */
  answered: boolean | null;
}

/** The newest answers of a conversation, oldest first, and the newest message of the bot that is known at all. */
export async function givenAnswers(
  db: Database,
  botId: number,
  conversation: number,
  limit: number,
): Promise<{ answers: GivenAnswer[]; through: number }> {
  const [{ rows }, newest] = await Promise.all([
    db.query<{ message_id: number; answered: boolean | null }>(
      `SELECT s.message_id, f.answered FROM steps s
         LEFT JOIN answer_feedback f ON f.bot_id = s.bot_id AND f.conversation = s.conversation
           AND f.message_id = s.message_id AND f.source = 'visitor'
        WHERE s.bot_id = $1 AND s.conversation = $2 AND s.kind = 'say' AND s.body->>'act' = 'answer'
          AND s.message_id IS NOT NULL
        ORDER BY s.seq DESC LIMIT $3`,
      [botId, conversation, limit],
    ),
    db.query<{ through: number }>(
      `SELECT coalesce(max(message_id), 0) AS through FROM steps WHERE bot_id = $1 AND conversation = $2`,
      [botId, conversation],
    ),
  ]);
  return {
    answers: rows.reverse().map((row) => ({ messageId: row.message_id, answered: row.answered })),
    through: newest.rows[0]?.through ?? 0,
  };
}

/** A verdict with the trace of the message that was answered: what calibration learns from. */
export interface JudgedAnswer extends AnswerFeedback {
  /** Null where retention, or a lost trace, left none. */
  trace: {
    text: string | null;
    signals: Signals;
    decision: Decision;
    modelId: number | null;
    decidedAt: number;
  } | null;
}

/** All verdicts on a bot's answers since `from` (milliseconds since 1970), oldest first, with their traces. */
export async function judgedAnswers(db: Database, botId: number, from: number): Promise<JudgedAnswer[]> {
  const { rows } = await db.query<{
    conversation: number;
    message_id: number;
    trace_message_id: number | null;
    entry: string | null;
    answered: boolean;
    source: FeedbackSource;
    at: number;
    text: string | null;
    signals: Signals | null;
    decision: Decision | null;
    model_id: number | null;
    decided_at: number | null;
  }>(
    `SELECT f.conversation, f.message_id, f.trace_message_id, f.entry, f.answered, f.source, f.at,
        t.text, t.signals, t.decision, t.model_id, t.decided_at
       FROM answer_feedback f
       LEFT JOIN traces t ON t.bot_id = f.bot_id AND t.conversation = f.conversation
         AND t.message_id = f.trace_message_id
      WHERE f.bot_id = $1 AND f.at >= $2 ORDER BY f.at, f.conversation, f.message_id, f.source`,
    [botId, from],
  );
  return rows.map((row) => ({
    conversation: row.conversation,
    messageId: row.message_id,
    traceMessageId: row.trace_message_id,
    entry: row.entry,
    answered: row.answered,
    source: row.source,
    at: row.at,
    trace:
      row.signals === null || row.decision === null || row.decided_at === null
        ? null
        : {
            text: row.text,
            signals: row.signals,
            decision: row.decision,
            modelId: row.model_id,
            decidedAt: row.decided_at,
          },
  }));
}
