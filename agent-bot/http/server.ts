import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BatonError } from '../errors.ts';

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

/** Starts `app`; `port` 0 takes a free one. `port_taken` and `port_forbidden` are the errors a person can mend. */
export async function listen(
  app: RequestListener,
  options: { port: number; host?: string },
): Promise<Listening> {
  const server = createServer(app);
  const running = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  // Longer than the idle time of common proxies (60 s), so that it is never us who cuts a connection in use.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenError(error, options.port));
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

function listenError(error: NodeJS.ErrnoException, port: number): BatonError {
  if (error.code === 'EADDRINUSE') {
    return new BatonError(
      'port_taken',
      `Port ${String(port)} is already in use.`,
      'Stop the other program, or choose another port with PORT.',
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new BatonError(
      'port_forbidden',
      `This user may not listen on port ${String(port)}.`,
      'Choose a port above 1023 with PORT.',
      { cause: error },
    );
  }
  return new BatonError(
    'listen_failed',
    `Could not listen on port ${String(port)}.`,
    'Check HOST and PORT.',
    { cause: error },
  );
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
