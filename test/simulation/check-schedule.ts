import type { KnowledgeIndex } from '../../agent-bot/knowledge/knowledge-index.ts';
import type { Database } from '../../agent-bot/store/database.ts';
import { brokenPromises } from './promises.ts';
import { runSchedule } from './run-schedule.ts';
import type { Schedule } from './schedule.ts';
import { timeline } from './timeline.ts';

/** What a schedule showed. */
export interface Verdict {
  /** Promises that it broke, in words; empty when all were kept. */
  broken: string[];
  /** What happened, line by line, where one was broken. */
  story: string;
}

/** Runs a schedule on a migrated database, which is empty again afterwards. */
export async function checkSchedule(
  db: Database,
  schedule: Schedule,
  knowledge: KnowledgeIndex,
): Promise<Verdict> {
  const after = await runSchedule(db, schedule, knowledge);
  const broken = await brokenPromises(db, schedule, after);
  const story = broken.length > 0 ? await timeline(db, after) : '';
  await db.query('DELETE FROM chatwoots');
  return { broken, story };
}
