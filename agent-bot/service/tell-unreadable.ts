import type { ConnectionOptions } from '../chatwoot/client.ts';
import type { Log } from '../log.ts';

/** Kept so that each is told once; what comes beyond is told again. */
const MOST = 1_000;

/**
 * Tells the operator which elements of Chatwoot's lists could not be read and were left out: each once, since lists are
 * read again every few minutes. All are counted.
 */
export function createTellUnreadable(
  log: Log,
  count: (what: string, elements: number) => void,
): (baseUrl: string) => NonNullable<ConnectionOptions['unreadable']> {
  const told = new Set<string>();
  return (baseUrl) => (what, elements) => {
    count(what, elements.length);
    const fresh = elements.filter(({ id }) => !told.has(`${baseUrl} ${what} ${String(id)}`));
    if (fresh.length === 0) return;
    if (told.size + fresh.length > MOST) told.clear();
    for (const { id } of fresh) told.add(`${baseUrl} ${what} ${String(id)}`);
    log.warn(
      {
        chatwoot: new URL(baseUrl).host,
        what,
        ids: fresh.map(({ id }) => id).slice(0, 20),
        fields: [...new Set(fresh.flatMap(({ fields }) => fields))].slice(0, 10),
        remedy: "Look at these in Chatwoot; where they are fine there, report it with Chatwoot's version.",
      },
      'Some of a list have another shape than expected and are left out; the others are taken',
    );
  };
}
