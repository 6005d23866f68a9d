import type { HandoffChange } from '../turn/progress.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';

/** Stores what happened to handoffs. The primary key allows one a stretch; a second one is not written. */
export async function saveHandoffs(
  db: Database,
  at: { botId: number; conversation: number; guardrailsVersion: number; now: number },
  changes: HandoffChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.type === 'began') {
      await db.query(
        `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, message_id, at,
           claimed_at, claimed_by, claimed_by_name, outcome)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (bot_id, conversation, stretch) DO UPDATE
           SET claimed_at = NULL, claimed_by = NULL, claimed_by_name = NULL, outcome = NULL, ended_at = NULL`,
        [
          at.botId,
          at.conversation,
          change.stretch,
          change.reason,
          json(change.evidence),
          at.guardrailsVersion,
          change.messageId,
          at.now,
          change.claimedBy ? at.now : null,
          change.claimedBy?.id ?? null,
          change.claimedBy?.name ?? null,
          change.claimedBy ? 'claimed' : null,
        ],
      );
    } else {
      await db.query(
        `UPDATE handoffs SET outcome = $4, ended_at = $5,
           claimed_at = CASE WHEN $4 = 'claimed' THEN $5 ELSE claimed_at END,
           claimed_by = COALESCE($6, claimed_by), claimed_by_name = COALESCE($7, claimed_by_name)
         WHERE bot_id = $1 AND conversation = $2 AND stretch = $3 AND outcome IS NULL`,
        [
          at.botId,
          at.conversation,
          change.stretch,
          change.outcome,
          at.now,
          change.person?.id ?? null,
          change.person?.name ?? null,
        ],
      );
    }
  }
}

/** The conversation is open in Chatwoot: people see it from here on. */
export async function noteOpened(
  db: Database,
  botId: number,
  conversation: number,
  stretch: number,
  now: number,
): Promise<void> {
  await db.query(
    `UPDATE handoffs SET opened_at = COALESCE(opened_at, $4) WHERE bot_id = $1 AND conversation = $2 AND stretch = $3`,
    [botId, conversation, stretch, now],
  );
}
