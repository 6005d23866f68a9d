import { parseBaseUrl } from '../../agent-bot/chatwoot/base-url.ts';
import { recordedPace } from '../../sandbox/chatwoot/core.ts';
import { startSandboxServer } from '../../sandbox/server.ts';
import type { Manner } from '../../sandbox/chatwoot/state.ts';

/** A Chatwoot the suite runs against, and how it reaches the suite. */
export interface ChatwootUnderTest {
  baseUrl: string;
  accountId: number;
  /** An administrator's. */
  adminToken: string;
  /** Null when Chatwoot cannot reach this machine: what needs webhooks is then skipped. */
  callback: Callback | null;
  /** How far apart the webhooks of messages sent together may come, milliseconds. */
  burstMs: number;
  close(): Promise<void>;
}

/** Where webhooks come in. */
export interface Callback {
  /** Where to listen, everywhere when undefined: a name may lead to IPv4 or IPv6. Port 0 takes a free one. */
  host: string | undefined;
  port: number;
  /** How Chatwoot reaches it, without a slash at the end, for the port that was taken. */
  url(port: number): string;
}

/** A listening sandbox in one manner. */
export async function sandboxUnderTest(manner: Manner): Promise<ChatwootUnderTest> {
  // A visitor is gone sooner than from a real one, so that nobody has to wait for that at the end.
  const pace = { ...recordedPace, visitorPresence: 2_000 };
  const server = await startSandboxServer({ port: 0, manner, pace });
  return {
    baseUrl: server.url,
    accountId: server.seed.accountId,
    adminToken: server.seed.ada.accessToken,
    callback: { host: '127.0.0.1', port: 0, url: (port) => `http://127.0.0.1:${String(port)}` },
    burstMs: 2_000,
    close: () => server.close(),
  };
}

/** The names of the variables that tell which Chatwoot to use. */
export const REAL_VARIABLES = ['CHATWOOT_URL', 'CHATWOOT_ADMIN_TOKEN', 'CHATWOOT_ACCOUNT_ID'] as const;

/**
 * The Chatwoot of the environment; its address may be the one that the dashboard shows. Throws when a variable is missing
 * or wrong.
 */
export function realChatwoot(env: NodeJS.ProcessEnv): ChatwootUnderTest {
  const missing = REAL_VARIABLES.filter((name) => (env[name] ?? '').trim() === '');
  if (missing.length > 0)
    throw new Error(`Set ${missing.join(', ')} to run the contract against a Chatwoot.`);
  const accountId = Number(env['CHATWOOT_ACCOUNT_ID']);
  if (!Number.isSafeInteger(accountId) || accountId < 1)
    throw new Error('CHATWOOT_ACCOUNT_ID must be the number of an account, like 1.');
  const text = env['BATON_CALLBACK_URL']?.trim() ?? '';
  return {
    baseUrl: parseBaseUrl(env['CHATWOOT_URL'] ?? ''),
    accountId,
    adminToken: (env['CHATWOOT_ADMIN_TOKEN'] ?? '').trim(),
    callback: text === '' ? null : callbackAt(text, env['BATON_CALLBACK_PORT']?.trim() ?? ''),
    // The longest that guardrails let a bot wait.
    burstMs: 5_000,
    close: () => Promise.resolve(),
  };
}

/** `listenOn`: the port to listen on where a proxy or a tunnel stands before this machine; else the address's own. */
function callbackAt(text: string, listenOn: string): Callback {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error('BATON_CALLBACK_URL must be an address like http://10.0.0.5:4555.');
  const usual = url.protocol === 'https:' ? '443' : '80';
  const port = Number(listenOn || url.port || usual);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('BATON_CALLBACK_PORT must be the number of a port, like 4555.');
  return {
    host: undefined,
    port,
    url: () => text.replace(/\/+$/, ''),
  };
}
