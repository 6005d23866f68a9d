import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { BatonError } from '../../../agent-bot/errors.ts';
import { createApp } from '../../../agent-bot/http/app.ts';
import type { AppDeps, TokenOwner } from '../../../agent-bot/http/deps.ts';
import { listen, type Listening } from '../../../agent-bot/http/server.ts';
import type { VisitorState } from '../../../agent-bot/http/visitor/visitor-api.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { newBotKey, saveBot, type Bot } from '../../../agent-bot/store/bots.ts';
import { saveChatwoot, type Chatwoot } from '../../../agent-bot/store/chatwoots.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { createVault, generateKey, type Vault } from '../../../agent-bot/store/vault.ts';
import { createTestDatabase } from '../../database/test-database.ts';

/** Tokens that the Chatwoot of these tests knows. */
export const TOKENS = { admin: 'token-of-ada-000', agent: 'token-of-jane-00', stranger: 'token-of-stranger' };

/** A line whose state tests change; `change` tells the watchers. */
export interface TestLine {
  state: VisitorState | null;
  watchers: Set<() => void>;
  change(state: VisitorState | null): void;
  left: [number, number][];
  /** How often its state was asked for. */
  asked: number;
}

export interface TestApp {
  url: string;
  db: Database;
  vault: Vault;
  clock: { time: number; now(): number };
  chatwoot: Chatwoot;
  bot: Bot;
  otherBot: Bot;
  line: TestLine;
  owners: Map<string, TokenOwner | BatonError>;
  logged: string[];
  listening: Listening;
  /** Calls the API as the panel does. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  signIn(token: string): Promise<string>;
  close(): Promise<void>;
}

export interface CallOptions {
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Leaves out what proves that the panel itself asks. */
  bare?: boolean;
}

export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  body: any;
  text: string;
}

/** The web service on a real database and a real port; only Chatwoot and the line are the test's. */
export async function startApp(
  change: (deps: AppDeps) => Partial<AppDeps> = () => ({}),
  options: { sandbox?: boolean } = {},
): Promise<TestApp> {
  const { db, drop } = await createTestDatabase();
  const vault = createVault(generateKey());
  const clock = { time: 1_780_000_000_000, now: () => clock.time };
  const chatwoot = await saveChatwoot(db, vault, {
    baseUrl: 'https://support.larkfield.example',
    accountId: 1,
    version: '4.16.2',
    adminToken: 'admin-token-of-baton',
    sandbox: options.sandbox ?? false,
    at: clock.now(),
  });
  const bot = await addBot(db, vault, chatwoot, 3, 'Larkfield website', clock.now());
  const elsewhere = await saveChatwoot(db, vault, {
    baseUrl: 'https://other.example',
    accountId: 7,
    version: '4.14.2',
    sandbox: options.sandbox ?? false,
    at: clock.now(),
  });
  const otherBot = await addBot(db, vault, elsewhere, 9, 'Another shop', clock.now());

  const line: TestLine = {
    state: { owner: 'queued', position: 2, waiting_since: clock.now() },
    watchers: new Set(),
    left: [],
    asked: 0,
    change(state) {
      line.state = state;
      for (const watcher of [...line.watchers]) watcher();
    },
  };
  const owners = new Map<string, TokenOwner | BatonError>([
    [TOKENS.admin, { userId: 1, name: 'Ada', role: 'administrator', accountIds: [1] }],
    [TOKENS.agent, { userId: 2, name: 'Jane', role: 'agent', accountIds: [1] }],
    [TOKENS.stranger, { userId: 9, name: 'Eve', role: 'administrator', accountIds: [7] }],
  ]);
  const logged: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'baton-http-'));
  for (const name of ['widget', 'panel']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'widget', 'chat-widget.js'), 'export const widget = 1;\n');
  await writeFile(join(folder, 'widget', 'de-Ab12_-cd.js'), 'export const de = 1;\n');
  await writeFile(join(folder, 'panel', 'admin-panel.js'), 'export const panel = 1;\n');

  const deps: AppDeps = {
    clock,
    log: createLog({
      level: 'debug',
      readable: false,
      destination: { write: (text: string) => void logged.push(text) },
    }),
    database: db,
    vault,
    config: { publicUrl: null },
    folders: {
      widget: join(folder, 'widget'),
      panel: join(folder, 'panel'),
      panelPage: join(import.meta.dirname, '../../../admin-panel/index.html'),
    },
    registry: new Registry(),
    readiness: () => Promise.resolve({ ready: true, missing: [] }),
    webhookDoor: () => Promise.resolve({ status: 200 }),
    knowsBot: (key) => key === bot.key,
    checkToken(_chatwoot, token) {
      const owner = owners.get(token);
      if (owner instanceof BatonError) return Promise.reject(owner);
      if (owner) return Promise.resolve(owner);
      return Promise.reject(
        new BatonError('token_refused', 'Chatwoot refused this token.', 'Copy it again.', { status: 401 }),
      );
    },
    listPeople: () =>
      Promise.resolve([
        { kind: 'user', id: 2, name: 'Jane', availability: 'online' },
        { kind: 'user', id: 3, name: 'Mark', availability: 'offline' },
        { kind: 'team', id: 1, name: 'support', members: 2 },
      ]),
    knowledge: () => null,
    queue: {
      stateOf() {
        line.asked += 1;
        return Promise.resolve(line.state);
      },
      watch(_botId, _conversation, onChange) {
        line.watchers.add(onChange);
        return () => line.watchers.delete(onChange);
      },
    },
    leaveLine(botId, conversation) {
      line.left.push([botId, conversation]);
      return Promise.resolve();
    },
  };
  const listening = await listen(createApp({ ...deps, ...change(deps) }), { port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${String(listening.port)}`;

  const call: TestApp['call'] = async (method, path, given = {}) => {
    const headers: Record<string, string> = { ...given.headers };
    if (given.cookie !== undefined) headers['Cookie'] = given.cookie;
    if (method !== 'GET' && !given.bare)
      Object.assign(headers, { 'X-Baton': '1', Origin: url, ...given.headers });
    const init: RequestInit = { method, headers, redirect: 'manual' };
    if (given.body !== undefined) {
      headers['Content-Type'] ??= 'application/json';
      init.body =
        typeof given.body === 'string' || Buffer.isBuffer(given.body)
          ? (given.body as string)
          : JSON.stringify(given.body);
    }
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
  return {
    url,
    db,
    vault,
    clock,
    chatwoot,
    bot,
    otherBot,
    line,
    owners,
    logged,
    listening,
    call,
    async signIn(token) {
      const answer = await call('POST', '/api/session', { body: { token, chatwoot_id: chatwoot.id } });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (cookie === undefined) throw new Error(`Sign-in answered ${String(answer.status)}: ${answer.text}`);
      return cookie;
    },
    async close() {
      await listening.close(0);
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addBot(
  db: Database,
  vault: Vault,
  chatwoot: Chatwoot,
  inboxId: number,
  name: string,
  at: number,
): Promise<Bot> {
  return saveBot(db, vault, {
    key: newBotKey(),
    chatwootId: chatwoot.id,
    name,
    inboxId,
    inboxIdentifier: `inbox-${String(inboxId)}`,
    channel: 'Channel::Api',
    agentBotId: 1,
    autoAssignment: false,
    botToken: 'bot-token-secret',
    webhookSecret: 'webhook-secret',
    at,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
