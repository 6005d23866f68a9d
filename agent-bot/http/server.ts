import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limitConnections } from './connection-limit.ts';
import { listenError } from './listen-error.ts';

/** A listening server. */
export interface Listening {
  /** For people on this machine: `http://localhost:4100`. */
  url: string;
  port: number;
  /**
   * Takes no more requests, ends event streams and idle connections at once (browsers come back by themselves),
   * lets running requests finish for `graceMs` and then cuts what is left.
   */
  close(graceMs: number): Promise<void>;
}

/** What a server bears from its callers; times in milliseconds. */
export interface ServerLimits {
  /** Open connections, the streams of waiting visitors (2,000 at most) among them. */
  connections: number;
  /** From the first byte, or the connection's beginning, until all headers are there. */
  headersMs: number;
  /** Until all of a request is there. */
  requestMs: number;
  /** How often these two are looked at. */
  lookMs: number;
  /** A connection on which nothing moves, in neither direction, is cut. A stream says every 15 s that it lives. */
  silenceMs: number;
  /** Between two requests: longer than the 60 s of common proxies, so that it is never us who cuts one in use. */
  idleMs: number;
  /** Size and number of one request's headers. */
  headerBytes: number;
  headers: number;
}

/** Every public route stands behind these. */
export const SERVER_LIMITS: ServerLimits = {
  connections: 4_000,
  headersMs: 15_000,
  requestMs: 30_000,
  lookMs: 5_000,
  silenceMs: 120_000,
  idleMs: 65_000,
  headerBytes: 16_384,
  headers: 100,
};

/** Starts `app`; `port` 0 takes a free one. `port_taken` and `port_forbidden` are the errors a person can mend. */
export async function listen(
  app: RequestListener,
  options: { port: number; host?: string; limits?: Partial<ServerLimits> },
): Promise<Listening> {
  const limits = { ...SERVER_LIMITS, ...options.limits };
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: limits.lookMs,
    },
    app,
  );
  server.maxHeadersCount = limits.headers;
  server.timeout = limits.silenceMs;
  limitConnections(server, limits.connections);
  const running = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenError(error, options));
    });
    server.listen(options.port, options.host, () => {
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${shownHost(options.host)}:${String(port)}`,
    port,
    close: (graceMs) => drain(server, running, graceMs),
  };
}

function shownHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function drain(server: Server, running: Set<ServerResponse>, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  for (const response of running) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.end();
    // A kept connection would take the next request of the same client.
    else if (!response.headersSent) response.setHeader('Connection', 'close');
  }
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  // Event streams ended above become idle a moment later.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  await closed;
  clearTimeout(cut);
  clearInterval(sweep);
}
