import type { Database } from './database.ts';

/** The widget's files as one build made them, packed ones (`.br`, `.gz`) beside the plain. */
export interface WidgetBuild {
  /** Names it by what it holds. */
  id: string;
  files: ReadonlyMap<string, Uint8Array>;
}

const DAY_MS = 86_400_000;
/** A build that no page asked for in half a year is forgotten. */
const KEPT_MS = 180 * DAY_MS;

/** Keeps a build for the pages that are pinned to it, and forgets those that nobody asks for any more. */
export async function keepWidgetBuild(db: Database, { id, files }: WidgetBuild, at: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.query<{ kept_at: number }>(
      `INSERT INTO widget_builds (build, kept_at, asked_at) VALUES ($1, $2, $2)
       ON CONFLICT (build) DO UPDATE SET asked_at = greatest(widget_builds.asked_at, excluded.asked_at)
       RETURNING kept_at`,
      [id, at],
    );
    // Already there: a name stands for the same bytes for ever.
    if (rows[0]?.kept_at === at) {
      for (const [name, bytes] of files)
        await tx.query(
          'INSERT INTO widget_files (build, name, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [id, name, Buffer.from(bytes)],
        );
    }
    await tx.query('DELETE FROM widget_builds WHERE asked_at < $1', [at - KEPT_MS]);
  });
}

/** The first of these files that a kept build has, or null. */
export async function findWidgetFile(
  db: Database,
  build: string,
  names: readonly string[],
  at: number,
): Promise<{ name: string; bytes: Buffer } | null> {
  const { rows } = await db.query<{ name: string; bytes: Buffer; asked_at: number }>(
    `SELECT f.name, f.bytes, b.asked_at FROM widget_files f JOIN widget_builds b USING (build)
      WHERE build = $1 AND f.name = ANY($2) ORDER BY array_position($2, f.name) LIMIT 1`,
    [build, names],
  );
  const found = rows[0];
  if (!found) return null;
  if (found.asked_at < at - DAY_MS)
    await db.query('UPDATE widget_builds SET asked_at = $2 WHERE build = $1 AND asked_at < $2', [build, at]);
  return { name: found.name, bytes: found.bytes };
}
