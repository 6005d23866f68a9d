import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { checkChatwoot } from '../../../agent-bot/chatwoot/check-chatwoot.ts';
import { judgeAddresses, ONE_KIND } from '../../../agent-bot/chatwoot/webhook-address.ts';
import { lookUpHost } from '../../../agent-bot/connect/look-up-host.ts';
import { BatonError } from '../../../agent-bot/errors.ts';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { clocksApart } from '../clocks-apart.ts';
import { atLeast } from '../contract-world.ts';
import { beginRun, endRun, newMarker } from '../marker.ts';
import { portTaken } from '../port-taken.ts';
import { leftovers, removeMarked } from '../remove-marked.ts';
import { realRemover } from './real-remover.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** In every name this run gives to something in Chatwoot. */
    contractMarker: string;
  }
}

const NEWEST_SEEN = '4.16.2';

/**
 * Before the run: whether this Chatwoot can be worked with, or one sentence why not; and what earlier runs had to leave
 * is removed. After it, whatever became of the tests, everything with the run's marker is removed from Chatwoot; when
 * the run itself is killed, by a process beside it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const target = sentence(() => realChatwoot(process.env));
  const remover = sentence(() => realRemover());
  const check = await checkChatwoot(remover.admin, target.accountId);
  const wrong = check.findings.find(({ outcome }) => outcome === 'wrong');
  if (wrong !== undefined) throw plain(`${wrong.say} ${wrong.todo ?? ''}`.trim());
  if (check.version !== null && !atLeast(NEWEST_SEEN, check.version)) {
    console.warn(
      `Chatwoot ${check.version} is newer than ${NEWEST_SEEN}, the newest this contract was taken from: what fails has changed.`,
    );
  }
  if (target.callback === null)
    console.warn('BATON_CALLBACK_URL is not set: what needs webhooks is skipped.');
  else {
    const taken = await portTaken(target.callback);
    if (taken !== null) throw plain(taken);
    const { body } = await remover.raw('GET', '/api');
    const apart = clocksApart(body['timestamp'], Date.now());
    if (apart !== null) throw plain(apart);
    const { hostname } = new URL(target.callback.url(target.callback.port));
    if (judgeAddresses(hostname, await lookUpHost(hostname)).isMixed)
      console.warn(`Webhooks may fail one by one, and the tests that wait for them. ${ONE_KIND}`);
  }

  const found = await leftovers(remover).catch((thrown: unknown) => {
    console.warn(`Whether earlier runs have left something is not known: ${String(thrown)}`);
    return [];
  });
  for (const earlier of found) {
    console.warn(`Removing what ${earlier} has left in Chatwoot`);
    const left = await removeMarked(remover, earlier);
    for (const one of left) console.warn(`Not removed from Chatwoot: ${one}`);
    if (left.length === 0) endRun(earlier);
  }

  const marker = newMarker();
  beginRun(marker);
  project.provide('contractMarker', marker);
  const beside = spawn(process.execPath, [join(import.meta.dirname, 'remove-when-gone.ts'), marker], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    beside.once('exit', () => {
      resolve();
    }),
  );
  return async () => {
    // A test process that died has left something; the others have removed theirs, and this finds nothing.
    const left = await removeMarked(remover, marker);
    for (const one of left) console.warn(`Not removed from Chatwoot: ${one}`);
    // What is left the next run removes at once: the process of this one is gone by then.
    if (left.length === 0) endRun(marker);
    beside.stdin.end('done');
    await ended;
  };
}

/** What is thrown, without the stack: it is the operator's to mend. */
function sentence<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw plain(thrown instanceof BatonError ? `${message} ${thrown.remedy}` : message);
  }
}

function plain(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
