import pg from 'pg';
import type { Database } from '../../agent-bot/store/database.ts';
import { storeEvent } from '../../agent-bot/store/events.ts';
import { parseWebhook } from '../../agent-bot/chatwoot/parse-webhook.ts';
import { recordedMix } from '../chatwoot-side/recorded-webhooks.ts';
import { steadyNow } from '../chatwoot-side/protocol.ts';

/** The door's own statement, issued by nothing but `pg`. */
export interface BareInsert {
  /** As fast as `concurrency` connections of a pool allow; how many a second. */
  flood(options: { url: string; concurrency: number; connections: number; seconds: number }): Promise<number>;
}

interface Statement {
  text: string;
  values: unknown[];
}

/** What the door would run for a webhook, with all its parameters. */
async function statements(count: number): Promise<Statement[]> {
  const made: Statement[] = [];
  const recorder = {
    query: (text: string, values: unknown[] = []) => {
      made.push({ text, values });
      return Promise.resolve({ rows: [], count: 0 });
    },
  } as unknown as Database;
  for (const body of recordedMix(900_000)) {
    const webhook = parseWebhook(Buffer.from(JSON.stringify(body)));
    await storeEvent(recorder, {
      botId: 1,
      conversation: webhook.conversationId,
      deliveryId: `bare-${String(made.length)}-${String(count)}`,
      kind: webhook.kind,
      messageId: webhook.messageId,
      parsed: webhook.events,
      contactId: webhook.contactId,
      visitorKey: webhook.sourceId,
      now: Date.now(),
    });
    if (made.length >= count) break;
  }
  return made;
}

export const bareInsert: BareInsert = {
  async flood({ url, concurrency, connections, seconds }) {
    const made = await statements(Math.round(seconds * 5_000));
    const pool = new pg.Pool({ connectionString: url, max: connections });
    await Promise.all(Array.from({ length: connections }, () => pool.query('SELECT pg_sleep(0.05)')));
    const begun = steadyNow();
    const end = begun + seconds * 1000;
    let next = 0;
    const lane = async (): Promise<void> => {
      for (;;) {
        const statement = steadyNow() < end ? made[next++] : undefined;
        if (statement === undefined) return;
        await pool.query({ name: 'store', ...statement });
      }
    };
    await Promise.all(Array.from({ length: concurrency }, lane));
    const perSecond = (Math.min(next, made.length) * 1000) / (steadyNow() - begun);
    await pool.end();
    return perSecond;
  },
};
