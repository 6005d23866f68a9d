import { listen } from '../../agent-bot/http/server.ts';
import type { Callback } from './chatwoot-under-test.ts';

/** Why webhooks cannot be listened for, and what to do about it, in sentences; null: they can. */
export async function portTaken({ host, port }: Pick<Callback, 'host' | 'port'>): Promise<string | null> {
  try {
    const server = await listen(() => undefined, { port, ...(host === undefined ? {} : { host }) });
    await server.close(0);
    return null;
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return `${why} Webhooks come in there: free it, or name another in BATON_CALLBACK_URL (or BATON_CALLBACK_PORT, behind a proxy).`;
  }
}
