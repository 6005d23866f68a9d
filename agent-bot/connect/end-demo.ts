import { listBots } from '../store/bots.ts';
import { listChatwoots, removeChatwoot } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';

/**
 * Forgets the stand-in that `npm start` runs while no Chatwoot is connected, with its bot and all that was tried with
 * it: once a real one is connected the stand-in is not started again, and its bot would only fail.
 *
 * @returns the names of the demo's bots; null when there was no demo
 */
export async function endDemo(db: Database): Promise<string[] | null> {
  const demos = (await listChatwoots(db)).filter((chatwoot) => chatwoot.sandbox);
  if (demos.length === 0) return null;
  const names: string[] = [];
  for (const demo of demos) {
    names.push(...(await listBots(db, demo.id)).map((bot) => bot.name));
    await removeChatwoot(db, demo.id);
  }
  return names;
}
