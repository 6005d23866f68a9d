import { AxiosError, type AxiosAdapter } from 'axios';
import type { Sandbox } from '../../sandbox/chatwoot/sandbox.ts';

/**
 * Lets the real Chatwoot client talk to a sandbox without sockets. A connection that the sandbox closes is a reset,
 * a process that has died hears no answer, and one that stands still hears it when it goes on.
 */
export function sandboxTransport(
  sandbox: Sandbox,
  alive: () => boolean = () => true,
  whileStopped: () => Promise<void> = () => Promise.resolve(),
): AxiosAdapter {
  return async (config) => {
    const url = new URL(config.url ?? '');
    for (const [key, value] of Object.entries((config.params ?? {}) as Record<string, unknown>)) {
      url.searchParams.set(key, String(value));
    }
    const dropped = new AxiosError('socket hang up', 'ECONNRESET', config, {});
    if (!alive()) throw dropped;
    try {
      const answer = await sandbox.handle({
        method: (config.method ?? 'get').toUpperCase(),
        path: url.pathname + url.search,
        headers: config.headers.toJSON() as Record<string, string>,
        body: typeof config.data === 'string' ? config.data : null,
        contentType: 'application/json',
      });
      await whileStopped();
      if (!alive()) throw dropped;
      return {
        status: answer.status,
        statusText: '',
        headers: answer.headers,
        data: answer.body.toString(),
        config,
        request: {},
      };
    } catch (thrown) {
      await whileStopped();
      throw thrown instanceof AxiosError ? thrown : dropped;
    }
  };
}
