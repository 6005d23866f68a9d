import { BatonError } from '../errors.ts';
import { addAudit } from './audit.ts';
import type { Database } from './database.ts';

/** A person's word on a handoff. */
export interface HandoffVerdict {
  stretch: number;
  /** False: it should not have been handed off. */
  rightCall: boolean;
  userName: string;
  at: number;
}

/** Who gives a verdict, by Chatwoot's id and name, and when. */
export interface VerdictBy {
  userId: number;
  who: string;
  at: number;
}

/** Handoffs that people made, or Chatwoot: no call of the bot's to judge. */
const OTHERS_CALLS = ['agent_takeover', 'agent_sent_to_queue', 'chatwoot_opened'];

/**
 * Keeps a person's verdict on a handoff in place of an earlier one; null takes it back. The audit has them all.
 * Errors: `verdict_pointless` (404) where the bot made no such handoff.
 */
export async function giveHandoffVerdict(
  db: Database,
  botId: number,
  about: { conversation: number; stretch: number },
  rightCall: boolean | null,
  by: VerdictBy,
): Promise<void> {
  const of = [botId, about.conversation, about.stretch];
  await db.transaction(async (tx) => {
    const { count } =
      rightCall === null
        ? await tx.query(
            'DELETE FROM handoff_verdicts WHERE bot_id = $1 AND conversation = $2 AND stretch = $3',
            of,
          )
        : await tx.query(
            `INSERT INTO handoff_verdicts (bot_id, conversation, stretch, right_call, user_id, user_name, at)
             SELECT bot_id, conversation, stretch, $4, $5, $6, $7 FROM handoffs
              WHERE bot_id = $1 AND conversation = $2 AND stretch = $3 AND NOT reason = ANY ($8)
             ON CONFLICT (bot_id, conversation, stretch) DO UPDATE SET right_call = excluded.right_call,
               user_id = excluded.user_id, user_name = excluded.user_name, at = excluded.at`,
            [...of, rightCall, by.userId, by.who, by.at, OTHERS_CALLS],
          );
    if (count === 0) {
      if (rightCall === null) return;
      throw new BatonError('verdict_pointless', 'The bot made no such handoff.', 'Reload the conversation.', {
        status: 404,
      });
    }
    await addAudit(tx, {
      botId,
      who: by.who,
      what: rightCall === null ? 'verdict_withdrawn' : 'verdict_given',
      detail: { ...about, ...(rightCall === null ? {} : { right: rightCall }) },
      at: by.at,
    });
  });
}

/** The verdicts on one conversation's handoffs. */
export async function handoffVerdicts(
  db: Database,
  botId: number,
  conversation: number,
): Promise<HandoffVerdict[]> {
  const { rows } = await db.query<HandoffVerdict>(
    `SELECT stretch, right_call AS "rightCall", user_name AS "userName", at
       FROM handoff_verdicts WHERE bot_id = $1 AND conversation = $2 ORDER BY stretch`,
    [botId, conversation],
  );
  return rows;
}
