import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { systemClock } from '../agent-bot/clock.ts';
import { importKnowledge } from '../agent-bot/connect/import-knowledge.ts';
import { createLog } from '../agent-bot/log.ts';
import { newBotKey, saveBot } from '../agent-bot/store/bots.ts';
import { saveChatwoot } from '../agent-bot/store/chatwoots.ts';
import { startEmbedded, type Embedded } from '../agent-bot/store/embedded.ts';
import { publishGuardrails } from '../agent-bot/store/guardrails.ts';
import { openStore } from '../agent-bot/store/open-store.ts';
import { sampleGuardrails } from '../sandbox/sample/guardrails.ts';
import type { ChatwootSide, Target } from './chatwoot-side/protocol.ts';
import { ACCOUNT, INBOX } from './chatwoot-side/recorded-webhooks.ts';
import { endAll } from './processes.ts';
import { startRemote, type Remote } from './remote.ts';

const log = createLog({ level: 'warn' });

/** What every measurement stands on. */
export interface World {
  /** Where data lies: on the disk of the checkout, not in memory. */
  folder: string;
  /** The other side of the service: Chatwoot and its visitors, in a process of its own. */
  chatwoot: Remote<ChatwootSide>;
  secretKey: string;
  /** What visitors ask: questions of the sample knowledge. */
  questions: string[];
  /** Where Chatwoot's API is. */
  chatwootUrl: string;
  /** A database of one's own with the connected bot in it. */
  database(): Promise<string>;
  /** Where webhooks go to services that listen on these ports. */
  target(...ports: number[]): Target;
  close(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL as shipped, the other side, and connects a bot with the sample's guardrails (no
 * quiet window) and knowledge.
 */
export async function createWorld(): Promise<World> {
  const home = fileURLToPath(new URL('../.baton/', import.meta.url));
  await mkdir(home, { recursive: true });
  const folder = await mkdtemp(`${home}bench-`);
  const undo: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    await endAll();
    while (undo.length > 0)
      await undo
        .pop()?.()
        .catch(() => undefined);
  };
  try {
    const embedded = await startEmbedded({ dataDir: `${folder}/store`, log });
    undo.push(() => embedded.stop());
    const chatwoot = startRemote<ChatwootSide>('./chatwoot-side/main.ts');
    const chatwootUrl = `http://127.0.0.1:${String(await chatwoot.listen())}`;
    const secretKey = randomBytes(32).toString('base64');
    const bot = { key: newBotKey(), secret: randomBytes(18).toString('base64url') };
    const knowledge = await sampleKnowledge();
    await execute(embedded.url, 'CREATE DATABASE seed');
    await seed({ url: named(embedded, 'seed'), secretKey, folder, baseUrl: chatwootUrl, bot, knowledge });
    let databases = 0;
    return {
      folder,
      chatwoot,
      chatwootUrl,
      secretKey,
      questions: knowledge.entries.flatMap((entry) => entry.questions).filter((text) => text.length > 20),
      async database() {
        databases += 1;
        const name = `bench_${String(databases)}`;
        await execute(embedded.url, `CREATE DATABASE ${name} TEMPLATE seed`);
        // What copying has left to be written is not to be written while something is measured.
        await execute(embedded.url, 'CHECKPOINT');
        return named(embedded, name);
      },
      target: (...ports) => ({
        urls: ports.map((one) => `http://127.0.0.1:${String(one)}/chatwoot/webhook/${bot.key}`),
        secret: bot.secret,
      }),
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

function named(embedded: Embedded, name: string): string {
  const url = new URL(embedded.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a connection of its own. */
export async function execute<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

interface Knowledge {
  entries: { questions: string[] }[];
}

async function sampleKnowledge(): Promise<Knowledge> {
  const file = new URL('../sandbox/sample/knowledge.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Knowledge;
}

async function seed(made: {
  url: string;
  secretKey: string;
  folder: string;
  baseUrl: string;
  bot: { key: string; secret: string };
  knowledge: unknown;
}): Promise<void> {
  const store = await openStore(
    { databaseUrl: made.url, secretKey: made.secretKey, dataDir: made.folder, databasePool: 4 },
    { role: 'command', log },
  );
  const { db, vault } = store;
  const at = systemClock.now();
  try {
    const chatwoot = await saveChatwoot(db, vault, {
      baseUrl: made.baseUrl,
      accountId: ACCOUNT,
      version: '4.16.2',
      adminToken: randomBytes(18).toString('base64url'),
      sandbox: false,
      at,
    });
    const bot = await saveBot(db, vault, {
      key: made.bot.key,
      chatwootId: chatwoot.id,
      name: 'Website',
      inboxId: INBOX,
      inboxIdentifier: 'website',
      channel: 'Channel::Api',
      agentBotId: 1,
      autoAssignment: false,
      botToken: randomBytes(18).toString('base64url'),
      webhookSecret: made.bot.secret,
      at,
    });
    const settings = { ...sampleGuardrails(), quietWindowMs: 0 };
    await publishGuardrails(db, bot.id, { settings, note: null, who: 'bench', at });
    await importKnowledge({ db, clock: systemClock }, bot.id, made.knowledge, { who: 'bench' });
  } finally {
    await store.close();
  }
}
