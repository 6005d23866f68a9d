import { AxiosHeaders } from 'axios';
import type { AxiosAdapter } from 'axios';
import {
  adminToken,
  agentToken,
  botToken,
  createAdminClient,
  createAgentClient,
  createBotClient,
  createPublicClient,
} from '../../../agent-bot/chatwoot/client.ts';
import type {
  AdminClient,
  AgentClient,
  BotClient,
  PublicClient,
} from '../../../agent-bot/chatwoot/client.ts';
import { instantPace } from '../../../sandbox/chatwoot/core.ts';
import { createSandbox } from '../../../sandbox/chatwoot/sandbox.ts';
import type { Sandbox } from '../../../sandbox/chatwoot/sandbox.ts';
import type { WebhookRequest } from '../../../sandbox/chatwoot/webhook-sender.ts';
import { seedSandbox } from '../../../sandbox/seed.ts';
import type { Seed } from '../../../sandbox/seed.ts';
import { openBucket } from './recorded-transport.ts';
import type { Version } from './recordings.ts';

const BASE_URL = 'http://sandbox.example';

/** A sandbox and clients on it, without sockets. */
export interface Sandboxed {
  sandbox: Sandbox;
  seed: Seed;
  admin: AdminClient;
  jane: AgentClient;
  /** Every request that was not a GET, as "POST path". */
  writes: string[];
  webhooks: WebhookRequest[];
  adminWith(token: string): AdminClient;
  bot(token: string): BotClient;
  visitor(inboxIdentifier: string): PublicClient;
}

/** Starts a sandbox in one manner, with its people. */
export function sandboxed(manner: Version = '4.16.2'): Sandboxed {
  const webhooks: WebhookRequest[] = [];
  const writes: string[] = [];
  const sandbox = createSandbox({
    manner,
    clock: {
      now: () => Date.now(),
      setTimeout: (call, ms) => setTimeout(call, ms),
      clearTimeout: (handle) => {
        clearTimeout(handle as NodeJS.Timeout);
      },
    },
    random: Math.random,
    deliver: (request) => {
      webhooks.push(request);
      return Promise.resolve({ status: 200 });
    },
    publicUrl: BASE_URL,
    pace: instantPace,
  });
  const seed = seedSandbox(sandbox);

  const transport: AxiosAdapter = async (config) => {
    const url = new URL(config.url ?? '');
    for (const [key, value] of Object.entries((config.params ?? {}) as Record<string, unknown>)) {
      url.searchParams.set(key, String(value));
    }
    const method = (config.method ?? 'get').toUpperCase();
    if (method !== 'GET') writes.push(`${method} ${url.pathname}`);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(config.headers.toJSON()))
      headers[name.toLowerCase()] = String(value);
    const response = await sandbox.handle({
      method,
      path: url.pathname + url.search,
      headers,
      body: typeof config.data === 'string' ? config.data : null,
      contentType: 'application/json',
    });
    const lowered = Object.entries(response.headers).map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    );
    return {
      status: response.status,
      statusText: '',
      headers: new AxiosHeaders(Object.fromEntries(lowered)),
      config,
      data: response.body.toString(),
    };
  };
  const connection = { baseUrl: BASE_URL, accountId: seed.accountId, transport, bucket: openBucket() };
  const adminWith = (token: string): AdminClient =>
    createAdminClient({ ...connection, token: adminToken(token) });
  return {
    sandbox,
    seed,
    writes,
    webhooks,
    adminWith,
    admin: adminWith(seed.ada.accessToken),
    jane: createAgentClient({ ...connection, token: agentToken(seed.jane.accessToken) }),
    bot: (token) => createBotClient({ ...connection, token: botToken(token) }),
    visitor: (inboxIdentifier) => createPublicClient({ ...connection, inboxIdentifier }),
  };
}
