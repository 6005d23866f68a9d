import { listChatwoots } from '../store/chatwoots.ts';
import type { Database } from '../store/database.ts';

/** Whether to show the demo: nothing but the sandbox was ever connected. */
export async function wantsDemo(db: Database): Promise<boolean> {
  return (await listChatwoots(db)).every((chatwoot) => chatwoot.sandbox);
}
