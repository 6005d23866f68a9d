import { createServer } from 'node:net';

/**
 * Where systems take no port from by themselves: neither for connections nor for whoever listens at port 0. What is
 * free here is free still when the process that is told of it has started. Browsers refuse 10080.
 */
const [FIRST, LAST] = [10_100, 32_000];

/** A port of 127.0.0.1 nobody listens on now, and nobody is given by chance in a moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(port, '127.0.0.1', () => {
        resolve(true);
      });
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
