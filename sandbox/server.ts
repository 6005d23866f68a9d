import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createSandbox, SandboxReset, type Sandbox } from './chatwoot/sandbox.ts';
import type { Pace } from './chatwoot/core.ts';
import type { Manner } from './chatwoot/state.ts';
import type { Deliver } from './chatwoot/webhook-sender.ts';
import { deskReply } from './desk-pages.ts';
import type { Page } from './page.ts';
import { seedSandbox, type Seed } from './seed.ts';
import { shopReply, type ShopSettings } from './shop-pages.ts';
import { StateFile } from './state-file.ts';

const MAX_BODY = 45 * 1024 * 1024;
const DELIVERY_TIMEOUT_MS = 5_000;

export interface SandboxServerOptions {
  /** 0 takes a free one. */
  port: number;
  /** Only this machine can reach it, unless told otherwise. */
  host?: string;
  /** How others reach it; its own address, if not given. */
  publicUrl?: string;
  /** Where the state is kept between starts; without one it is forgotten. */
  stateFile?: string;
  manner?: Manner;
  /** The recorded machine's pace, unless told otherwise. */
  pace?: Pace;
  /** What the shop's page needs for its chat; may also be told later. */
  shop?: ShopSettings;
}

export interface SandboxServer {
  url: string;
  sandbox: Sandbox;
  /** The demo's people and their tokens. */
  seed: Seed;
  /** Puts the chat on the shop's pages. */
  openShop(settings: ShopSettings): void;
  /** Saves the state and closes all connections. */
  close(): Promise<void>;
}

/**
 * Starts the sandbox behind a real HTTP server, with its cable, the agent desk (`/desk`) and the shop (`/shop`).
 * @throws the system's error (EADDRINUSE and the like) if the port cannot be had, or if the state file is not readable
 */
export async function startSandboxServer(options: SandboxServerOptions): Promise<SandboxServer> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  // As long as nginx in front of a Chatwoot: after Node's 5 s a call may meet a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const url = (
    options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`
  ).replace(/\/$/, '');
  const stopped = new AbortController();
  const sandbox = createSandbox({
    manner: options.manner ?? '4.16.2',
    clock: {
      now: () => Date.now(),
      setTimeout: (call, ms) => setTimeout(call, ms).unref(),
      clearTimeout: (handle) => {
        clearTimeout(handle as NodeJS.Timeout);
      },
    },
    random: () => randomInt(0, 2 ** 32) / 2 ** 32,
    deliver: deliverOver(stopped.signal),
    publicUrl: url,
    ...(options.pace === undefined ? {} : { pace: options.pace }),
  });
  const file =
    options.stateFile === undefined ? null : new StateFile(options.stateFile, () => sandbox.snapshot());
  try {
    const saved = await file?.read();
    if (saved !== undefined && saved !== null) sandbox.restore(saved);
  } catch (error) {
    server.close();
    throw error;
  }
  if (file)
    sandbox.onChange(() => {
      file.save();
    });
  const seed = seedSandbox(sandbox);
  const hosts = new Set(['127.0.0.1', 'localhost', '[::1]', new URL(url).hostname]);
  let shop = options.shop ?? null;

  server.on('request', (request, response) => {
    void respond(request, response, async (path) => {
      if (path === '/') return { status: 302, headers: { location: '/shop' }, body: '' };
      if (path === '/desk' || path.startsWith('/desk/'))
        return deskReply({ path, headers: request.headers, hosts, seed });
      if (path === '/shop' || path.startsWith('/shop/')) return shopReply(path, url, shop);
      const body = await read(request);
      return sandbox.handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: request.headers,
        body,
      });
    });
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 64 * 1024,
    handleProtocols: (offered) => (offered.has('actioncable-v1-json') ? 'actioncable-v1-json' : false),
  });
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', url).pathname !== '/cable') {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      const client = sandbox.connectCable(
        (text) => {
          connection.send(text);
        },
        () => {
          connection.close();
        },
      );
      connection.on('message', (data: Buffer) => {
        client.receive(data.toString());
      });
      connection.on('close', () => {
        client.close();
      });
      connection.on('error', () => {
        connection.terminate();
      });
    });
  });

  return {
    url,
    sandbox,
    seed,
    openShop: (settings) => {
      shop = settings;
      // The shop wants to know how a chat was.
      const inbox = sandbox.world.core.state.inboxes.find(
        (row) => row.identifier === settings.inboxIdentifier,
      );
      if (inbox) inbox.csatSurveyEnabled = true;
    },
    close: async () => {
      sandbox.stop();
      stopped.abort();
      for (const connection of sockets.clients) connection.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await file?.flush();
    },
  };
}

/** Sends webhooks over HTTP; the core counts the seconds, this only frees the connection. */
function deliverOver(stopped: AbortSignal): Deliver {
  return async ({ url, headers, body }) => {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(DELIVERY_TIMEOUT_MS)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    await response.body?.cancel();
    return { status: response.status };
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string) => Page | Promise<Page>,
): Promise<void> {
  try {
    const { status, headers, body } = await answer(new URL(request.url ?? '/', 'http://sandbox').pathname);
    response
      .writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
      .end(request.method === 'HEAD' ? '' : body);
  } catch (error) {
    if (error instanceof SandboxReset) response.destroy();
    else if (error instanceof TooLarge) response.writeHead(413, { connection: 'close' }).end();
    else
      response
        .writeHead(500, { 'content-type': 'application/json; charset=utf-8' })
        .end('{"status":500,"error":"Internal Server Error"}');
  }
}

class TooLarge extends Error {}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
