import { beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError, type ChatwootErrorCode } from '../../agent-bot/chatwoot/chatwoot-error.ts';
import { createChatwootWatch, type ChatwootWatch } from '../../agent-bot/chatwoot-watch.ts';
import { createLog } from '../../agent-bot/log.ts';
import type { AlarmRaised } from '../../agent-bot/scheduler/deps.ts';

let now: number;
let fails: Map<number, Error>;
let probed: number[];
let stopped: number[];
let alarms: [number, AlarmRaised][];
let again: number[];
let logged: string[];
let watch: ChatwootWatch;

function bot(id: number) {
  return {
    id,
    name: `Shop ${String(id)}`,
    steps: {
      reserve: () => Promise.resolve(),
      perform: () => Promise.reject(new Error('nothing is sent')),
      probe(): Promise<void> {
        probed.push(id);
        const failure = fails.get(id);
        return failure === undefined ? Promise.resolve() : Promise.reject(failure);
      },
    },
  };
}
let bots: ReturnType<typeof bot>[];

function failure(code: ChatwootErrorCode): ChatwootError {
  return new ChatwootError(code, `It went wrong (${code}).`, { retry: true, mayHaveHappened: false });
}

async function after(ms: number): Promise<void> {
  now += ms;
  await watch.look();
}

beforeEach(() => {
  now = 1_000_000;
  [fails, probed, stopped, alarms, again, logged] = [new Map(), [], [], [], [], []];
  bots = [bot(1), bot(2)];
  watch = createChatwootWatch({
    clock: { now: () => now },
    log: createLog({ readable: false, destination: { write: (line) => void logged.push(line) } }),
    bots: () => bots,
    stoppedBots: () => stopped,
    alarm(botId, alarm) {
      alarms.push([botId, alarm]);
      return Promise.resolve();
    },
    again(botId) {
      again.push(botId);
      return Promise.resolve();
    },
  });
});

describe('the watch over Chatwoot', () => {
  it('asks at once, then once a minute while all is well, and says nothing', async () => {
    await watch.look();
    await after(1_000);
    await after(58_000);
    expect(probed).toEqual([1, 2]);
    await after(1_000);
    expect(probed).toEqual([1, 2, 1, 2]);
    expect([watch.failing().size, logged, alarms]).toEqual([0, [], []]);
  });

  it('names a bot whose Chatwoot is away, logs it once, and stops it after a minute, no earlier', async () => {
    fails.set(2, failure('chatwoot_unreachable'));
    await watch.look();
    expect(watch.failing()).toEqual(new Map([[2, 'chatwoot_unreachable']]));
    for (let s = 10; s < 60; s += 10) await after(10_000);
    expect(alarms).toEqual([]);
    await after(10_000);
    expect(alarms).toMatchObject([[2, { code: 'chatwoot_away', stopsBot: true }]]);
    expect(alarms[0]?.[1].detail).toContain('"Shop 2" cannot act in Chatwoot');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('It went wrong (chatwoot_unreachable).');
    // The bot that can act was asked as rarely as ever.
    expect(probed.filter((id) => id === 1)).toHaveLength(2);
  });

  it('raises nothing for a Chatwoot that restarts within a minute, and says that it is back, once', async () => {
    fails.set(1, failure('chatwoot_failed'));
    await watch.look();
    await after(50_000);
    fails.clear();
    await after(10_000);
    expect([watch.failing().size, alarms]).toEqual([0, []]);
    expect(logged.at(-1)).toContain('Chatwoot answers again');
    await after(60_000);
    expect(again).toEqual([1]);
    // What fails later begins to count anew.
    fails.set(1, failure('chatwoot_failed'));
    await after(60_000);
    expect(alarms).toEqual([]);
  });

  it('asks soon for a bot that has just failed at something, and not the more often the more fails', async () => {
    await watch.look();
    fails.set(1, failure('chatwoot_failed'));
    await after(10_000);
    expect(probed).toEqual([1, 2]);
    watch.suspect(1);
    await after(1_000);
    expect(probed).toEqual([1, 2, 1]);
    expect(watch.failing().get(1)).toBe('chatwoot_failed');
    fails.clear();
    await after(10_000);
    watch.suspect(1);
    await after(5_000);
    expect(probed).toEqual([1, 2, 1, 1]);
    await after(5_000);
    expect(probed).toEqual([1, 2, 1, 1, 1]);
  });

  it('stops a bot at once whose token is refused', async () => {
    fails.set(1, failure('chatwoot_unauthorised'));
    await watch.look();
    expect(alarms).toMatchObject([[1, { code: 'token_refused', stopsBot: true }]]);
  });

  it('takes a Chatwoot that asks to slow down for one that is there', async () => {
    fails.set(1, failure('chatwoot_busy'));
    await watch.look();
    expect([watch.failing().size, logged, alarms]).toEqual([0, [], []]);
  });

  it('leaves a stopped bot to the chore that brings it back, and forgets one that is gone', async () => {
    fails.set(1, failure('chatwoot_unauthorised'));
    await watch.look();
    stopped = [1];
    await after(120_000);
    expect(probed.filter((id) => id === 1)).toHaveLength(1);
    expect(watch.failing().has(1)).toBe(true);
    bots = [bot(2)];
    await after(1_000);
    expect(watch.failing().size).toBe(0);
  });

  it('asks the others while one Chatwoot does not answer, and that one no second time meanwhile', async () => {
    let answer: () => void = () => undefined;
    bots[0]!.steps.probe = () => {
      probed.push(1);
      return new Promise((resolve) => (answer = resolve));
    };
    const first = watch.look();
    await new Promise(setImmediate);
    await after(60_000);
    await after(60_000);
    expect(probed).toEqual([1, 2, 2, 2]);
    answer();
    await first;
  });
});
