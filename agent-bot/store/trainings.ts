import { z } from 'zod';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import { addAudit } from './audit.ts';
import { planChore } from './chores.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';
import { storedEntry } from './stored-entry.ts';

const outcomeSchema = z.object({
  kind: z.enum(['live', 'held-back', 'failed']),
  /** Of the knowledge; null where nothing was kept. */
  version: z.number().nullable(),
  /** Why it is not live; null: it is. */
  why: z.string().nullable(),
});

/** What came of a training. */
export type TrainingOutcome = z.infer<typeof outcomeSchema>;

/** The training that somebody last asked for. */
export interface AskedTraining {
  askedBy: string;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** The version whose entries are trained; null: those that are live. Of changed entries the one they changed. */
  version: number | null;
  /** Whether entries that somebody changed are trained: `entriesToTrain` reads them. */
  isChange: boolean;
  /** How far it is, 0 to 1. */
  share: number;
  /** Null while it has not ended. */
  endedAt: number | null;
  outcome: TrainingOutcome | null;
}

/**
 * Asks for a training, which a process begins within a second. One that is asked for already goes on: false.
 *
 * @param version whose entries are trained; null: those that are live
 * @param changed trained instead of a version's own entries, `version` being the one they changed, 0 for none
 */
export async function askTraining(
  db: Database,
  botId: number,
  by: { who: string; at: number },
  version: number | null = null,
  changed: readonly KnowledgeEntry[] | null = null,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { count } = await tx.query(
      `INSERT INTO trainings (bot_id, asked_by, asked_at, version, entries) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (bot_id) DO UPDATE
         SET asked_by = $2, asked_at = $3, version = $4, entries = $5, share = 0, ended_at = NULL, outcome = NULL
         WHERE trainings.ended_at IS NOT NULL`,
      [botId, by.who, by.at, version, changed && json(changed)],
    );
    if (count === 0) return false;
    await planChore(tx, 'train', botId, by.at);
    await addAudit(tx, { botId, who: by.who, what: 'training_asked', at: by.at });
    return true;
  });
}

/** The entries that somebody changed and that are to be trained; null: there are none. */
export async function entriesToTrain(db: Database, botId: number): Promise<KnowledgeEntry[] | null> {
  const { rows } = await db.query<{ entries: unknown }>(
    'SELECT entries FROM trainings WHERE bot_id = $1 AND ended_at IS NULL',
    [botId],
  );
  return z
    .array(storedEntry)
    .nullable()
    .parse(rows[0]?.entries ?? null);
}

/** The training that was last asked for; null: never. */
export async function askedTraining(db: Database, botId: number): Promise<AskedTraining | null> {
  const { rows } = await db.query<Omit<AskedTraining, 'outcome'> & { outcome: unknown }>(
    `SELECT asked_by AS "askedBy", asked_at AS "askedAt", version, entries IS NOT NULL AS "isChange", share,
       ended_at AS "endedAt", outcome
     FROM trainings WHERE bot_id = $1`,
    [botId],
  );
  const [row] = rows;
  return row ? { ...row, outcome: outcomeSchema.nullable().parse(row.outcome) } : null;
}

/** How far it is, 0 to 1; never backwards within one training. */
export async function noteProgress(db: Database, botId: number, share: number): Promise<void> {
  await db.query('UPDATE trainings SET share = GREATEST(share, $2) WHERE bot_id = $1 AND ended_at IS NULL', [
    botId,
    share,
  ]);
}

/** What came of it. */
export async function endTraining(
  db: Database,
  botId: number,
  outcome: TrainingOutcome,
  at: number,
): Promise<void> {
  await db.query(
    'UPDATE trainings SET share = 1, ended_at = $2, outcome = $3, entries = NULL WHERE bot_id = $1 AND ended_at IS NULL',
    [botId, at, json(outcome)],
  );
}
