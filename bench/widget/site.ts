import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
};

/** A page of some shop, with the files of one widget, compressed as a careful server sends them. */
export interface Site {
  url: string;
  /** Bytes after gzip at level 9, by path; what is not a file of the widget is not in it. */
  sizes: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Goes into the page's head. */
  head: string;
  /** Goes at the end of the page's body. */
  body: string;
  /** The widget's files by path ("/chat-widget.js"), text. */
  files: ReadonlyMap<string, string>;
  /** Answers what the widget posts to `/chat`: from the body to the answer, both JSON. */
  answer?: (body: Record<string, unknown>) => unknown;
}

const NEUTRAL = `<header><b>Larkfield</b></header><main><h1>Order LF-20418</h1><p>Placed 2 June. Being packed, not shipped yet.</p></main>`;

/** Serves one widget on a page that is the same for all of them. */
export async function openSite({ head, body, files, answer }: SiteOptions): Promise<Site> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Larkfield</title><link rel="icon" href="data:,">${head}</head><body>${NEUTRAL}${body}</body></html>`;
  const packed = new Map([...files].map(([path, text]) => [path, gzipSync(text, { level: 9 })]));
  const document = gzipSync(page, { level: 9 });

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname === '/chat' && answer) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(asked)));
      return;
    }
    const file = pathname === '/' ? document : packed.get(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = pathname === '/' ? 'html' : (pathname.split('.').at(-1) ?? '');
    response
      .writeHead(200, {
        'content-type': TYPES[type] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': file.length,
      })
      .end(file);
  }

  const server = createServer((request, response) => {
    reply(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    sizes: new Map([...packed].map(([path, bytes]) => [path, bytes.length])),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
