import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test answers in Chatwoot's place; null lets the request through. */
export type Intercept = (call: {
  method: string;
  path: string;
  body: string;
}) => { status: number; json: unknown } | null;

/** A proxy in front of a sandbox, for what the sandbox does not do: other versions, calls it has no route for. */
export interface FrontOfChatwoot {
  url: string;
  /** "POST /path" of all requests that were not a GET. */
  writes: string[];
  intercept: Intercept;
  close(): Promise<void>;
}

/** Starts a proxy on a free port. */
export async function frontOf(target: string): Promise<FrontOfChatwoot> {
  const front: FrontOfChatwoot = {
    url: '',
    writes: [],
    intercept: () => null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await read(incoming);
      const { method = 'GET', url = '/' } = incoming;
      const path = url.split('?')[0] ?? '/';
      if (method !== 'GET') front.writes.push(`${method} ${path}`);
      const own = front.intercept({ method, path, body: body.toString() });
      if (own) {
        outgoing.writeHead(own.status, { 'content-type': 'application/json' }).end(JSON.stringify(own.json));
        return;
      }
      const headers = { ...incoming.headers };
      delete headers.host;
      delete headers.connection;
      const through = request(target + url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      through.on('error', () => outgoing.destroy());
      through.end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  front.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return front;
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
