import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicClient } from '../../../agent-bot/chatwoot/client.ts';
import { systemClock } from '../../../agent-bot/clock.ts';
import { readConfig } from '../../../agent-bot/config.ts';
import { connectBot } from '../../../agent-bot/connect/connect-bot.ts';
import { guardrailsSchema, type Guardrails } from '../../../agent-bot/guardrails/schema.ts';
import { listen, type Listening } from '../../../agent-bot/http/server.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { createService, type Service } from '../../../agent-bot/service.ts';
import type { Bot } from '../../../agent-bot/store/bots.ts';
import { connectDatabase, type Database } from '../../../agent-bot/store/database.ts';
import { publishGuardrails } from '../../../agent-bot/store/guardrails.ts';
import { BatonError } from '../../../agent-bot/errors.ts';
import { createVault, generateKey } from '../../../agent-bot/store/vault.ts';
import { startSandboxServer, type SandboxServer } from '../../../sandbox/server.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { freePort } from '../../end-to-end/free-port.ts';

const log = createLog({ level: 'silent' });
const vault = createVault(generateKey());
let chatwoot: SandboxServer;
let test: TestDatabase;
/** The service's own connections, through which reading guardrails can be made to fail. */
let own: Database;
let refusals: Error[] = [];
let service: Service;
let server: Listening;
let bot: Bot;

const withKeyword = (mode: 'on' | 'off'): Guardrails =>
  guardrailsSchema.parse({
    quietWindowMs: 0,
    triggers: { keyword: { mode, settings: { families: [{ name: 'Refunds', words: ['refund'] }] } } },
  });

/** Everything but the news: what is published is on disk, and nobody was told. */
function silently(db: Database): Database {
  return {
    ...db,
    query: (sql, params) =>
      sql.includes('pg_notify') ? Promise.resolve({ rows: [], count: 0 }) : db.query(sql, params),
    transaction: (work) => db.transaction((tx) => work(silently(tx))),
  };
}

function failingToRead(db: Database): Database {
  return {
    ...db,
    query(sql, params) {
      const refused = sql.includes('JOIN guardrails_versions') ? refusals.shift() : undefined;
      return refused ? Promise.reject(refused) : db.query(sql, params);
    },
  };
}

const publish = (settings: Guardrails) =>
  publishGuardrails(silently(test.db), bot.id, { settings, note: null, who: 'Ada', at: systemClock.now() });

/** A new visitor says this; resolves with what was decided about it, and by which version. */
async function decisionOn(text: string): Promise<{ version: number; reason: string }> {
  const site = createPublicClient({ baseUrl: chatwoot.url, inboxIdentifier: bot.inboxIdentifier ?? '' });
  const { sourceId } = await site.createContact({});
  const { id } = await site.createConversation(sourceId);
  await site.sendMessage(sourceId, id, text);
  const decided = async () => {
    const { rows } = await test.db.query<{ version: number; reason: string }>(
      `SELECT guardrails_version AS version, decision->>'reason' AS reason FROM traces
       WHERE bot_id = $1 AND conversation = $2`,
      [bot.id, id],
    );
    return rows[0];
  };
  await expect.poll(decided).toBeDefined();
  return (await decided())!;
}

beforeAll(async () => {
  [chatwoot, test] = await Promise.all([startSandboxServer({ port: 0 }), createTestDatabase()]);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  own = await connectDatabase({ url: test.url, log, max: 5 });
  service = createService({
    config: readConfig({ BATON_PUBLIC_URL: publicUrl }),
    db: failingToRead(own),
    vault,
    clock: systemClock,
    log,
  });
  ({ bot } = await connectBot({
    db: test.db,
    vault,
    clock: systemClock,
    baseUrl: chatwoot.url,
    accountId: chatwoot.seed.accountId,
    token: chatwoot.seed.ada.accessToken,
    inboxName: 'Website',
    assign: [chatwoot.seed.jane.email],
    publicUrl,
    decide: () => Promise.resolve(true),
    report: () => undefined,
    guardrails: withKeyword('off'),
  }));
  server = await listen(service.app, { port, host: '127.0.0.1' });
  await service.start();
});
afterAll(async () => {
  await server.close(0);
  await service.stop(2_000);
  await own.close();
  await chatwoot.close();
  await test.drop();
});

describe('a version that was just published', () => {
  it('is obeyed by the next message, although nobody told this process of it', async () => {
    expect(await decisionOn('I want a refund')).toEqual({ version: 1, reason: 'no_knowledge' });
    await publish(withKeyword('on'));
    expect(await decisionOn('I want a refund')).toEqual({ version: 2, reason: 'keyword' });
  });

  it('that PostgreSQL does not give at once makes the message wait, and loses nothing', async () => {
    await publish(withKeyword('off'));
    refusals = [new BatonError('store_unreachable', 'PostgreSQL cannot be reached.', '', { status: 503 })];
    expect(await decisionOn('I want a refund')).toEqual({ version: 3, reason: 'no_knowledge' });
    expect(refusals).toEqual([]);
  });

  it('that cannot be read leaves what was live before it in force: nobody meets silence', async () => {
    await test.db.query(
      `INSERT INTO guardrails_versions (bot_id, version, settings, published_at, published_by)
       VALUES ($1, 4, '{"triggers": 7}', 0, 'a newer Baton')`,
      [bot.id],
    );
    await test.db.query('UPDATE bots SET live_version = 4 WHERE id = $1', [bot.id]);
    expect(await decisionOn('I want a refund')).toEqual({ version: 3, reason: 'no_knowledge' });
  });
});
