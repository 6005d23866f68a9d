import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml, plain, type Page } from './page.ts';
import { SHOP_PAGES, type ShopPage } from './shop/pages.ts';

const HERE = import.meta.dirname;
const STYLES: Record<string, string> = {
  '/shop/tokens.css': join(HERE, 'desk/tokens.css'),
  '/shop/shop.css': join(HERE, 'shop/shop.css'),
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
  const style = STYLES[path];
  if (style !== undefined) {
    return {
      status: 200,
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' },
      body: await readFile(style),
    };
  }
  const page = SHOP_PAGES.find((candidate) => candidate.path === path.replace(/(?<=.)\/$/, ''));
  if (!page) return plain(404, 'This shop has no such page.');
  return { status: 200, headers: headers(chatwootUrl, settings), body: html(page, chatwootUrl, settings) };
}

/** As strict as a careful shop's: nothing inline, nothing from elsewhere but the chat's two origins. */
function headers(chatwootUrl: string, settings: ShopSettings | null): Record<string, string> {
  const chatwoot = new URL(chatwootUrl).origin;
  const cable = chatwoot.replace(/^http/, 'ws');
  const service = settings ? new URL(settings.serviceUrl).origin : '';
  const policy = [
    "default-src 'none'",
    `script-src ${service || "'none'"}`,
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
  const chat = settings
    ? `<chat-widget base-url="${escapeHtml(chatwootUrl)}" inbox-identifier="${escapeHtml(settings.inboxIdentifier)}" service-url="${escapeHtml(service)}" company="Larkfield"></chat-widget>`
    : '<p class="quiet foot-note">The chat opens here as soon as Baton is connected.</p>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(page.title)} · Larkfield</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/shop/tokens.css" />
    <link rel="stylesheet" href="/shop/shop.css" />${script}
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
      <p>Larkfield Cycles, 14 Mill Lane, Ludlow. A made-up shop: nothing here can be bought.</p>
    </footer>
    ${chat}
  </body>
</html>
`;
}
