import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { describe, expect, it } from 'vitest';
import { defaultGuardrails } from '../../../agent-bot/guardrails/schema.ts';
import { compareWithLive } from '../../../agent-bot/knowledge/compare-with-live.ts';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { trainInWorker } from '../../../agent-bot/training/train-in-worker.ts';

const file = new URL('../../../sandbox/sample/knowledge.json', import.meta.url);
const entries = parseKnowledge(JSON.parse(readFileSync(file, 'utf8')));
const nothingChecked = { version: 1, checks: [], guardrails: defaultGuardrails() };

/** Something of each of this process's threads; one may end between the list and the look. */
function ofThreads(look: (thread: string) => number): number[] {
  return readdirSync('/proc/self/task').flatMap((thread) => {
    try {
      return [look(thread)];
    } catch {
      return [];
    }
  });
}

/** Of this process's threads. */
const priorities = (): number[] => ofThreads((thread) => getPriority(Number(thread)));

/** Linux's number of the policy that runs a thread only when nothing else wants to. */
const SCHED_IDLE = 5;

/** The scheduling policy of each of this process's threads: the 41st field of their `stat`. */
const policies = (): number[] =>
  ofThreads((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[38]),
  );

describe('training in a thread', () => {
  const few = entries.slice(0, 8);
  it('gives the same bytes as training here, and tells how far it is', async () => {
    const shares: number[] = [];
    const { bytes, report: told } = await trainInWorker(few, { onProgress: (share) => shares.push(share) });
    expect(Buffer.from(bytes).equals(Buffer.from(encodeModel(trainModel(few).model)))).toBe(true);
    expect(told.entries).toBe(8);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it.runIf(process.platform === 'linux')(
    'lets the service go first: only its own priority is low',
    async () => {
      const own = getPriority(process.pid);
      const seen = new Set<number>();
      await trainInWorker(few, {
        onProgress: () => {
          for (const priority of priorities()) seen.add(priority);
        },
      });
      // Below this process's, whatever that is, and no lower than the lowest there is.
      expect(seen).toEqual(new Set([own, Math.min(19, own + 10)]));
      expect(getPriority(process.pid)).toBe(own);
    },
  );

  it.runIf(process.platform === 'linux')('takes only idle time when it is patient', async () => {
    const seen = new Set<number>();
    // On a busy machine it gets no time to say anything: it is looked at by itself.
    const looking = setInterval(() => {
      for (const policy of policies()) seen.add(policy);
    }, 2);
    try {
      await trainInWorker(few);
      expect(seen).not.toContain(SCHED_IDLE);
      expect(seen.size).toBeGreaterThan(0);
      const { bytes } = await trainInWorker(few, { patient: true });
      expect(seen).toContain(SCHED_IDLE);
      expect(Buffer.from(bytes).equals(Buffer.from(encodeModel(trainModel(few).model)))).toBe(true);
    } finally {
      clearInterval(looking);
    }
    // Its own thread alone.
    expect(policies().filter((policy) => policy === SCHED_IDLE).length).toBeLessThan(2);
  });

  it('begins again with more right to time when its patience gets it none', async () => {
    const shares: number[] = [];
    const { report: told } = await trainInWorker(few, {
      patient: true,
      starvedMs: 1,
      onProgress: (share) => shares.push(share),
    });
    expect(told.entries).toBe(8);
    expect(shares.at(-1)).toBe(1);
  });

  it('compares with what is live, as it would be compared here', async () => {
    const { model, report } = trainModel(few);
    const live = { ...nothingChecked, entries: few, bytes: encodeModel(model), report };
    const { report: told, comparison } = await trainInWorker(entries, { live });
    expect(comparison).not.toBeNull();
    const index = loadIndex(few, model);
    const here = compareWithLive({ ...live, index }, { entries, report: told });
    expect(comparison).toEqual({ ...here, with: 1 });
    expect((await trainInWorker(few)).comparison).toBeNull();
  });

  it('compares by the reports alone where what is live cannot be loaded', async () => {
    const { report } = trainModel(entries);
    const live = { ...nothingChecked, entries, bytes: new Uint8Array(3), report };
    const { comparison } = await trainInWorker(entries, { live });
    expect(comparison).toMatchObject({ before: comparison?.after });
    expect(comparison?.questions).toBeGreaterThan(20);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const training = trainInWorker(entries, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(training).rejects.toThrow('enough');
    await expect(trainInWorker(entries, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('says nothing more once it was stopped', async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      controller.abort(new Error('enough'));
    };
    await expect(trainInWorker(few, { signal: controller.signal, onProgress })).rejects.toThrow('enough');
    await trainInWorker(few);
    expect(shares).toHaveLength(1);
  });
});
