import pg from 'pg';
import type { Log } from '../log.ts';
import { logFailure } from './outage.ts';

type Handler = (payload: string) => void;
interface Subscription {
  handler: Handler;
  onGap: (() => void) | undefined;
}

export interface Listener {
  /** Resolves when subscribed. `onGap` is called whenever notifications may have been missed. */
  listen(channel: string, handler: Handler, onGap?: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const firstDelayMs = 100;
const longestDelayMs = 1_000;
/** A connection that died without a word (a firewall that forgot it) is noticed by this. */
const heartbeatMs = 15_000;

/** One connection for all of LISTEN that comes back by itself; subscriptions survive. */
export function createListener(config: pg.ClientConfig, log: Log): Listener {
  const channels = new Map<string, Set<Subscription>>();
  let client: pg.Client | null = null;
  let connecting: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let delay = firstDelayMs;
  let closed = false;
  let everConnected = false;
  let tail: Promise<unknown> = Promise.resolve();

  /** One statement after the other: pg will refuse a second one while one runs. */
  function inTurn(on: pg.Client, sql: string): Promise<unknown> {
    const turn = tail.then(() => on.query(sql));
    tail = turn.catch(() => undefined);
    return turn;
  }

  function dropped(which: pg.Client, thrown?: unknown) {
    if (client === which) client = null;
    which.removeAllListeners('notification');
    // `end` may hang on a dead socket; nobody waits for it.
    which.end().catch(() => undefined);
    if (closed || retry) return;
    if (thrown) logFailure(log, 'warn', thrown, 'Notifications from PostgreSQL stopped; reconnecting');
    retry = setTimeout(() => {
      retry = null;
      connect().catch(() => undefined);
    }, delay);
    delay = Math.min(delay * 2, longestDelayMs);
  }

  function connect(): Promise<void> {
    connecting ??= connectOnce().finally(() => {
      connecting = null;
    });
    return connecting;
  }

  async function connectOnce(): Promise<void> {
    if (closed || client) return;
    const next = new pg.Client({ ...config, keepAlive: true, application_name: 'baton listen' });
    next.on('error', (thrown) => {
      dropped(next, thrown);
    });
    next.on('end', () => {
      if (client === next) dropped(next);
    });
    next.on('notification', ({ channel, payload }) => {
      for (const { handler } of channels.get(channel) ?? [])
        call(() => {
          handler(payload ?? '');
        });
    });
    try {
      await next.connect();
      for (const channel of channels.keys()) await inTurn(next, `LISTEN ${next.escapeIdentifier(channel)}`);
    } catch (thrown) {
      dropped(next, thrown);
      throw thrown;
    }
    if (closed) {
      await next.end();
      return;
    }
    client = next;
    delay = firstDelayMs;
    if (everConnected)
      for (const held of channels.values()) for (const { onGap } of held) if (onGap) call(onGap);
    everConnected = true;
  }

  function call(work: () => void) {
    try {
      work();
    } catch (thrown) {
      log.error({ err: thrown }, 'A listener failed');
    }
  }

  const heartbeat = setInterval(() => {
    const probed = client;
    if (!probed) return;
    inTurn(probed, 'SELECT 1').catch((thrown: unknown) => {
      if (client === probed) dropped(probed, thrown);
    });
  }, heartbeatMs);
  heartbeat.unref();

  return {
    async listen(channel, handler, onGap) {
      const subscription = { handler, onGap };
      const held = channels.get(channel) ?? new Set();
      held.add(subscription);
      channels.set(channel, held);
      // Without a connection the subscription stands, and is made when the connection is back.
      if (client) await inTurn(client, `LISTEN ${client.escapeIdentifier(channel)}`).catch(() => undefined);
      else await connect().catch(() => undefined);
      return async () => {
        held.delete(subscription);
        if (held.size > 0 || channels.get(channel) !== held) return;
        channels.delete(channel);
        if (!client) return;
        await inTurn(client, `UNLISTEN ${client.escapeIdentifier(channel)}`).catch(() => undefined);
      };
    },
    async close() {
      closed = true;
      clearInterval(heartbeat);
      if (retry) clearTimeout(retry);
      await connecting?.catch(() => undefined);
      const last = client;
      client = null;
      channels.clear();
      await last?.end().catch(() => undefined);
    },
  };
}
