import type { TraceRow } from '../turn/progress.ts';
import type { Database } from './database.ts';
import { json } from './json.ts';

/** Stores traces; the judgement of the whole burst replaces the one made when its last message came. */
export async function saveTraces(
  db: Database,
  at: {
    botId: number;
    conversation: number;
    guardrailsVersion: number;
    modelId: number | null;
    now: number;
    tookMs: number;
  },
  traces: TraceRow[],
): Promise<void> {
  const saving = traces.map((trace) =>
    db.query(
      `INSERT INTO traces (bot_id, conversation, message_id, stretch, guardrails_version, model_id, text, signals,
         verdicts, decision, decided_at, took_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (bot_id, conversation, message_id) DO UPDATE SET
         stretch = EXCLUDED.stretch, guardrails_version = EXCLUDED.guardrails_version,
         model_id = EXCLUDED.model_id, text = EXCLUDED.text, signals = EXCLUDED.signals,
         verdicts = EXCLUDED.verdicts, decision = EXCLUDED.decision, decided_at = EXCLUDED.decided_at,
         took_ms = EXCLUDED.took_ms`,
      [
        at.botId,
        at.conversation,
        trace.messageId,
        trace.stretch,
        at.guardrailsVersion,
        at.modelId,
        trace.text,
        json(trace.signals),
        json(trace.verdicts),
        json(trace.decision),
        at.now,
        at.tookMs,
      ],
    ),
  );
  await Promise.all(saving);
}
