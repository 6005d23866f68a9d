import type { TestProject } from 'vitest/node';
import { adminToken, createAdminClient } from '../../../agent-bot/chatwoot/client.ts';
import { checkChatwoot } from '../../../agent-bot/chatwoot/check-chatwoot.ts';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { atLeast, newMarker } from '../contract-world.ts';
import { rawCalls } from '../raw-calls.ts';
import { removeMarked } from '../remove-marked.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** In every name this run gives to something in Chatwoot. */
    contractMarker: string;
  }
}

const NEWEST_SEEN = '4.16.2';
const SIGNALS = ['SIGTERM', 'SIGHUP'] as const;

/**
 * Before the run: whether this Chatwoot can be worked with, or one sentence why not. After it, whatever became of the
 * tests: everything with the run's marker is removed from Chatwoot, by this process, which outlives the tests'.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const target = sentence(() => realChatwoot(process.env));
  const { baseUrl, accountId, adminToken: token } = target;
  const admin = sentence(() => createAdminClient({ baseUrl, accountId, token: adminToken(token) }));
  const check = await checkChatwoot(admin, accountId);
  const wrong = check.findings.find(({ outcome }) => outcome === 'wrong');
  if (wrong !== undefined) throw plain(`${wrong.say} ${wrong.todo ?? ''}`.trim());
  if (check.version !== null && !atLeast(NEWEST_SEEN, check.version)) {
    console.warn(
      `Chatwoot ${check.version} is newer than ${NEWEST_SEEN}, the newest this contract was taken from: what fails has changed.`,
    );
  }
  if (target.callback === null)
    console.warn('BATON_CALLBACK_URL is not set: what needs webhooks is skipped.');

  const marker = newMarker();
  project.provide('contractMarker', marker);
  const remove = async (): Promise<void> => {
    const left = await removeMarked({ admin, raw: rawCalls(baseUrl), accountId, token }, marker);
    for (const one of left) console.warn(`Not removed from Chatwoot: ${one}`);
  };
  // Ctrl-C ends vitest in order, with its teardown; these would not.
  const onSignal = (signal: NodeJS.Signals): void => {
    console.warn(`${signal}: removing ${marker} from Chatwoot`);
    void remove().finally(() => process.exit(1));
  };
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return async () => {
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    await remove();
  };
}

/** What is thrown, without the stack: it is the operator's to mend. */
function sentence<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw plain(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function plain(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
