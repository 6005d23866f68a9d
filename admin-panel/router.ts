/** The pages of one bot, in the order of the navigation. */
export const PAGES = [
  'overview',
  'guardrails',
  'tester',
  'routing',
  'knowledge',
  'conversations',
  'connection',
  'versions',
] as const;
export type Page = (typeof PAGES)[number];

/** Where the panel is. `item` is a trigger, a knowledge entry or a conversation's number. */
export interface Route {
  bot: number | null;
  page: Page;
  item: string | null;
  query: Record<string, string>;
}

/** Reads `#/bots/3/conversations/4827?message=9`; whatever is not understood falls back to the overview. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decode);
  const bot = parts[0] === 'bots' && /^\d+$/.test(parts[1] ?? '') ? Number(parts[1]) : null;
  const page = PAGES.find((one) => one === parts[2]) ?? 'overview';
  return { bot, page, item: parts[3] ?? null, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a page. */
export function routeTo(
  bot: number,
  page: Page,
  item: string | number | null = null,
  query: Record<string, string> = {},
): string {
  const search = new URLSearchParams(query).toString();
  const tail = item === null ? '' : `/${encodeURIComponent(String(item))}`;
  return `#/bots/${String(bot)}/${page}${tail}${search ? `?${search}` : ''}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
