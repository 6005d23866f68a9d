import { once } from 'node:events';
import { createServer } from 'node:net';
import { listenError } from './listen-error.ts';

/**
 * Makes sure that a server could listen here, before anything else is started that would have to be ended again.
 * Errors: those of `listenError`.
 */
export async function lookAtPort(at: { port: number; host: string }): Promise<void> {
  const server = createServer();
  try {
    server.listen(at.port, at.host);
    await once(server, 'listening');
  } catch (thrown) {
    throw listenError(thrown as NodeJS.ErrnoException, at);
  } finally {
    server.close();
  }
}
