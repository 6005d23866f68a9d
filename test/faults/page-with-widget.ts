import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConnectedWorld } from './connected-world.ts';

/** A page of somebody's with the widget on it, of a server of its own, as browsers want it of what is local. */
export async function pageWithWidget({
  server,
  baseUrl,
  bot,
}: ConnectedWorld): Promise<{ url: string; close(): void }> {
  const html = `<!doctype html><html lang="en"><title>Shop</title>
    <script type="module" src="${baseUrl}/widget/chat-widget.js"></script>
    <chat-widget base-url="${server.url}" service-url="${baseUrl}" inbox-identifier="${bot.inboxIdentifier ?? ''}"></chat-widget>`;
  const shop = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(html);
  }).listen(0, '127.0.0.1');
  await once(shop, 'listening');
  return {
    url: `http://127.0.0.1:${String((shop.address() as AddressInfo).port)}/`,
    close: () => {
      shop.close();
      shop.closeAllConnections();
    },
  };
}
