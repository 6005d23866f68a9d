import type { QueueLength } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import { lines } from '../store/queue.ts';

/** How many wait for each bot's people, and since when, at that time (milliseconds). */
export async function queueLengths(db: Database, now: number): Promise<QueueLength[]> {
  return (await lines(db)).map(({ botId, waiting, oldest }) => ({
    bot: String(botId),
    waiting,
    oldestSeconds: oldest === null ? 0 : Math.max(0, now - oldest) / 1000,
  }));
}
