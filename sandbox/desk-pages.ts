import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { plain, type Page } from './page.ts';
import type { Seed } from './seed.ts';

const HERE = import.meta.dirname;
const FILES: Record<string, { path: string; type: string }> = {
  '/desk/desk.css': { path: join(HERE, 'desk/desk.css'), type: 'text/css; charset=utf-8' },
  '/desk/queue.css': { path: join(HERE, 'desk/queue.css'), type: 'text/css; charset=utf-8' },
  '/desk/conversation.css': { path: join(HERE, 'desk/conversation.css'), type: 'text/css; charset=utf-8' },
  '/desk/tokens.css': { path: join(HERE, '../dist/desk/tokens.css'), type: 'text/css; charset=utf-8' },
  '/desk/desk.js': { path: join(HERE, '../dist/desk/desk.js'), type: 'text/javascript; charset=utf-8' },
};
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Agent desk</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/desk/tokens.css" />
    <link rel="stylesheet" href="/desk/desk.css" />
    <link rel="stylesheet" href="/desk/queue.css" />
    <link rel="stylesheet" href="/desk/conversation.css" />
    <script type="module" src="/desk/desk.js"></script>
  </head>
  <body>
    <agent-desk></agent-desk>
    <noscript>The agent desk needs JavaScript.</noscript>
  </body>
</html>
`;

/**
 * The agent desk's page and files. The people's tokens are given only to the desk itself: to a request with a header that other
 * sites' pages cannot send, under a name that is ours, so that no page from elsewhere can ask for them.
 */
export async function deskReply(request: {
  path: string;
  headers: IncomingHttpHeaders;
  hosts: ReadonlySet<string>;
  seed: Seed;
}): Promise<Page> {
  const { path } = request;
  if (path === '/desk' || path === '/desk/')
    return { status: 200, headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }, body: HTML };
  if (path === '/desk/people.json') return people(request);
  const file = FILES[path];
  if (!file) return plain(404, 'There is no such page.');
  try {
    return {
      status: 200,
      headers: { ...HEADERS, 'content-type': file.type },
      body: await readFile(file.path),
    };
  } catch {
    return plain(404, 'The desk is not built. Run npm run build.');
  }
}

function people({
  headers,
  hosts,
  seed,
}: {
  headers: IncomingHttpHeaders;
  hosts: ReadonlySet<string>;
  seed: Seed;
}): Page {
  const name = (headers['host'] ?? '').replace(/:\d+$/, '');
  if (headers['x-agent-desk'] !== '1' || !hosts.has(name))
    return plain(403, 'Only the agent desk may read this.');
  const body = JSON.stringify({ account_id: seed.accountId, people: [seed.jane, seed.mark, seed.ada] });
  return { status: 200, headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8' }, body };
}
