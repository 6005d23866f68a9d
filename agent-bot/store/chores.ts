import type { Database } from './database.ts';

/** A chore that this process has for a while. */
export interface LeasedChore {
  kind: string;
  botId: number;
}

/** Makes sure that a chore is planned; one that is planned sooner is left alone. */
export async function planChore(db: Database, kind: string, botId: number, dueAt: number): Promise<void> {
  await db.query(
    `INSERT INTO chores (kind, bot_id, due_at) VALUES ($1, $2, $3)
     ON CONFLICT (kind, bot_id) DO UPDATE SET due_at = LEAST(chores.due_at, EXCLUDED.due_at)`,
    [kind, botId, dueAt],
  );
}

/**
 * Claims chores that are due and that nobody has, the longest due first. A claimed one is due again when its lease
 * ends, unless somebody plans it sooner meanwhile.
 *
 * @param only of these kinds, and so many at most; missing: of all, four
 */
export async function claimChores(
  db: Database,
  me: string,
  now: number,
  leaseMs: number,
  only: { kinds?: readonly string[]; most?: number } = {},
): Promise<LeasedChore[]> {
  const { rows } = await db.query<{ kind: string; bot_id: number }>(
    `UPDATE chores SET leased_by = $1, leased_until = $2::bigint + $3::bigint, due_at = $2::bigint + $3::bigint
     WHERE (kind, bot_id) IN (
       SELECT kind, bot_id FROM chores WHERE due_at <= $2 AND (leased_until IS NULL OR leased_until <= $2)
         AND ($4::text[] IS NULL OR kind = ANY ($4))
       ORDER BY due_at LIMIT $5 FOR UPDATE SKIP LOCKED)
     RETURNING kind, bot_id`,
    [me, now, leaseMs, only.kinds ?? null, only.most ?? 4],
  );
  return rows.map((row) => ({ kind: row.kind, botId: row.bot_id }));
}

/** Keeps a chore for longer (milliseconds), while this process has it. */
export async function renewChore(db: Database, me: string, chore: LeasedChore, until: number): Promise<void> {
  await db.query(
    `UPDATE chores SET leased_until = $4::bigint,
       due_at = CASE WHEN due_at >= leased_until THEN $4::bigint ELSE due_at END
     WHERE kind = $1 AND bot_id = $2 AND leased_by = $3`,
    [chore.kind, chore.botId, me, until],
  );
}

/**
 * The chore is done, and due again then (milliseconds); null: not by itself. One that was planned while it ran stays
 * planned: it may have looked before what it was planned for had happened.
 */
export async function finishChore(
  db: Database,
  me: string,
  chore: LeasedChore,
  dueAt: number | null,
): Promise<void> {
  const mine = [chore.kind, chore.botId, me];
  if (dueAt === null) {
    const { count } = await db.query(
      `DELETE FROM chores WHERE kind = $1 AND bot_id = $2 AND leased_by = $3 AND due_at >= leased_until`,
      mine,
    );
    if (count > 0) return;
  }
  await db.query(
    `UPDATE chores SET leased_by = NULL, leased_until = NULL,
       due_at = CASE WHEN due_at < leased_until THEN LEAST(due_at, $4::bigint) ELSE $4::bigint END
     WHERE kind = $1 AND bot_id = $2 AND leased_by = $3`,
    [...mine, dueAt],
  );
}
