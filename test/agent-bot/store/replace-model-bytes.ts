import type { Database } from '../../../agent-bot/store/database.ts';

/** Other bytes for a model, as a fault of a disk or of a person would leave them. */
export async function replaceModelBytes(db: Database, modelId: number, bytes: Buffer): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('DELETE FROM model_parts WHERE content = (SELECT content FROM models WHERE id = $1)', [
      modelId,
    ]);
    await tx.query(
      `INSERT INTO model_parts (bot_id, content, part, bytes, written_at)
       SELECT bot_id, content, 0, $2, trained_at FROM models WHERE id = $1`,
      [modelId, bytes],
    );
  });
}
