import { BatonError } from '../errors.ts';
import { saveAnswerFeedback, type FeedbackSource } from './answer-feedback.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';
import type { VerdictBy } from './handoff-verdicts.ts';

/** What a visitor or an agent said of the answer to a message. */
export interface AnswerVerdict {
  /** The visitor's message that was answered. */
  messageId: number;
  right: boolean;
  source: FeedbackSource;
  at: number;
}

/**
 * Keeps an agent's verdict on the answer to a message in place of an earlier one; null takes it back. The audit has
 * them all. Errors: `verdict_pointless` (404) where the bot gave no answer to it.
 */
export async function giveAnswerVerdict(
  db: Database,
  botId: number,
  about: { conversation: number; messageId: number },
  right: boolean | null,
  by: VerdictBy,
): Promise<void> {
  const { conversation, messageId } = about;
  await db.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `SELECT message_id AS id FROM steps
        WHERE bot_id = $1 AND conversation = $2 AND kind = 'say' AND body->>'act' = 'answer'
          AND body->>'answers' = $3::bigint::text AND message_id IS NOT NULL`,
      [botId, conversation, messageId],
    );
    const answer = rows[0]?.id;
    if (answer === undefined) {
      throw new BatonError(
        'verdict_pointless',
        'The bot gave no answer to this message.',
        'Reload the conversation.',
        { status: 404 },
      );
    }
    if (right === null) {
      const { count } = await tx.query(
        `DELETE FROM answer_feedback
          WHERE bot_id = $1 AND conversation = $2 AND message_id = $3 AND source = 'agent'`,
        [botId, conversation, answer],
      );
      if (count === 0) return;
    } else {
      const verdict = { botId, conversation, messageId: answer, answered: right, at: by.at };
      await saveAnswerFeedback(tx, { ...verdict, source: 'agent' });
    }
    await addAudit(tx, {
      botId,
      who: by.who,
      what: right === null ? 'verdict_withdrawn' : 'verdict_given',
      detail: { conversation, message: messageId, ...(right === null ? {} : { right }) },
      at: by.at,
    });
  });
}

/** What was said of one conversation's answers. */
export async function answerVerdicts(
  db: Database,
  botId: number,
  conversation: number,
): Promise<AnswerVerdict[]> {
  const { rows } = await db.query<AnswerVerdict>(
    `SELECT trace_message_id AS "messageId", answered AS right, source, at FROM answer_feedback
      WHERE bot_id = $1 AND conversation = $2 AND trace_message_id IS NOT NULL ORDER BY trace_message_id, source`,
    [botId, conversation],
  );
  return rows;
}
