import type { Message } from '../conversation/message.ts';
import { beforeId } from './before-id.ts';
import { leavesGap } from './history.ts';

/**
 * The newest page with all that lies between it and what is known: Chatwoot's public list knows no "after", so pages
 * are read back until one meets it. `readBefore` reads the page before an id; what it throws ends the reading.
 */
export async function readBack(
  page: Message[],
  known: number,
  readBefore: (id: number) => Promise<Message[]>,
): Promise<Message[]> {
  let all = page;
  for (let last = page; leavesGap(last, known);) {
    last = await readBefore(beforeId(all));
    const fresh = last.filter(({ id }) => all.every((one) => one.id !== id));
    if (fresh.length === 0) break;
    all = [...fresh, ...all];
  }
  return all;
}
