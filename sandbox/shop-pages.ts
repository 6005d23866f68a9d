import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml, plain, type Page } from './page.ts';
import { SHOP_PAGES } from './shop/pages.ts';
import type { ShopPage } from './shop/shop-page.ts';

const HERE = import.meta.dirname;
const FILES: Record<string, { path: string; type: string }> = {
  '/shop/tokens.css': { path: join(HERE, '../dist/desk/tokens.css'), type: 'text/css; charset=utf-8' },
  '/shop/shop.css': { path: join(HERE, 'shop/shop.css'), type: 'text/css; charset=utf-8' },
  '/shop/label.svg': { path: join(HERE, 'shop/label.svg'), type: 'image/svg+xml' },
  '/shop/playground.css': {
    path: join(HERE, 'shop/playground/playground.css'),
    type: 'text/css; charset=utf-8',
  },
  '/shop/playground.js': {
    path: join(HERE, '../dist/shop/playground.js'),
    type: 'text/javascript; charset=utf-8',
  },
};

/** What `<chat-widget>` on the shop's pages needs. */
export interface ShopSettings {
  /** The API inbox's public identifier. */
  inboxIdentifier: string;
  /** Where Baton is reached from a browser. */
  serviceUrl: string;
}

/** The shop's pages and styles; `chatwootUrl` is where its chat finds Chatwoot. Without settings the pages have no chat. */
export async function shopReply(
  path: string,
  chatwootUrl: string,
  settings: ShopSettings | null,
): Promise<Page> {
  const file = FILES[path];
  if (file !== undefined) {
    const body = await readFile(file.path).catch(() => null);
    if (body === null) return plain(404, 'The playground is not built. Run npm run build.');
    return { status: 200, headers: { 'content-type': file.type, 'cache-control': 'no-cache' }, body };
  }
  const page = SHOP_PAGES.find((candidate) => candidate.path === path.replace(/(?<=.)\/$/, ''));
  if (!page) return plain(404, 'This shop has no such page.');
  return {
    status: 200,
    headers: headers(page, chatwootUrl, settings),
    body: html(page, chatwootUrl, settings),
  };
}

/** As strict as a careful shop's: nothing inline, nothing from elsewhere but the chat's two origins. */
function headers(page: ShopPage, chatwootUrl: string, settings: ShopSettings | null): Record<string, string> {
  const chatwoot = new URL(chatwootUrl).origin;
  const cable = chatwoot.replace(/^http/, 'ws');
  const service = settings ? new URL(settings.serviceUrl).origin : '';
  const scripts = [page.parts ? "'self'" : '', service].filter(Boolean).join(' ');
  const policy = [
    "default-src 'none'",
    `script-src ${scripts || "'none'"}`,
    "style-src 'self'",
    `connect-src ${chatwoot} ${cable} ${service}`.trim(),
    `img-src 'self' data: ${chatwoot}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-store',
  };
}

function html(page: ShopPage, chatwootUrl: string, settings: ShopSettings | null): string {
  const links = SHOP_PAGES.filter((entry) => entry.menu !== null)
    .map(
      (entry) =>
        `<a href="${entry.path}"${entry === page ? ' aria-current="page"' : ''}>${escapeHtml(entry.menu ?? '')}</a>`,
    )
    .join('\n        ');
  const service = settings ? settings.serviceUrl.replace(/\/$/, '') : '';
  const script = settings
    ? `\n    <script type="module" src="${escapeHtml(service)}/widget/chat-widget.js"></script>`
    : '';
  const styles = ['tokens.css', 'shop.css', page.parts?.style ?? '']
    .filter(Boolean)
    .map((name) => `\n    <link rel="stylesheet" href="/shop/${name}" />`)
    .join('');
  const own = page.parts ? `\n    <script type="module" src="/shop/${page.parts.script}"></script>` : '';
  const chat = settings
    ? `<chat-widget base-url="${escapeHtml(chatwootUrl)}" inbox-identifier="${escapeHtml(settings.inboxIdentifier)}" service-url="${escapeHtml(service)}" company="Larkfield"></chat-widget>`
    : '<p class="quiet foot-note">The chat opens here as soon as Baton is connected.</p>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(page.title)} · Larkfield</title>
    <link rel="icon" href="data:," />${styles}${script}${own}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header>
      <a class="brand" href="/shop">Larkfield</a>
      <nav aria-label="Shop">
        ${links}
      </nav>
    </header>
    <main id="main">
${page.body}
    </main>
    <footer>
      <p>Larkfield Cycles, 14 Mill Lane, Ludlow. A made-up shop: nothing here can be bought. <a href="/shop/playground">Try the chat’s settings</a></p>
    </footer>
    ${chat}
  </body>
</html>
`;
}
