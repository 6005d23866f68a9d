import type { Message } from './state.ts';

const PAGE = 20;

/**
 * The latest 20 messages, or the latest 20 of those with a smaller id, ascending. Chatwoot asks by id and sorts by
 * time (`MessageFinder`: `id < ?`, `created_at desc`), so what two processes stored at once may lie on either side of
 * a page's end; of equal times PostgreSQL may give any first, here the newest id is last.
 */
export function newestPage(messages: readonly Message[], before: number | null): Message[] {
  return messages
    .filter((row) => before === null || row.id < before)
    .sort((a, b) => b.createdAt - a.createdAt || a.id - b.id)
    .slice(0, PAGE)
    .reverse();
}
