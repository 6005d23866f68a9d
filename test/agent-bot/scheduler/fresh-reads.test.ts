import { beforeEach, describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
import { createLog } from '../../../agent-bot/log.ts';
import { createFreshReads, type FreshReads } from '../../../agent-bot/scheduler/fresh-reads.ts';

const FAILED = failure(true);
const one = { botId: 1, conversation: 11 };
const two = { botId: 1, conversation: 12 };

let logged: string[];
let reads: FreshReads;
beforeEach(() => {
  logged = [];
  reads = createFreshReads(createLog({ destination: { write: (line) => void logged.push(line) } }));
});

function failure(retry: boolean, retryAfterMs: number | null = null): ChatwootError {
  const options = { retry, retryAfterMs, mayHaveHappened: false };
  return new ChatwootError(retry ? 'chatwoot_failed' : 'chatwoot_unauthorised', 'It went wrong.', options);
}

describe('a conversation that cannot be read afresh', () => {
  it('is read again after 5 s, then less and less often, once a minute in the end', () => {
    let now = 0;
    const waits = Array.from({ length: 7 }, () => {
      const { at } = reads.failed(one, FAILED, now);
      const wait = at - now;
      now = at;
      return wait / 1000;
    });
    expect(waits).toEqual([5, 10, 20, 40, 60, 60, 60]);
  });

  it('waits for as long as Chatwoot asks', () => {
    expect(reads.failed(one, failure(true, 90_000), 0).at).toBe(90_000);
  });

  it('is hopeless after a minute, or at once where the token is refused', () => {
    const hopeless = [0, 5_000, 59_999, 60_000].map((now) => reads.failed(one, FAILED, now).isHopeless);
    expect(hopeless).toEqual([false, false, false, true]);
    expect(reads.failed(two, failure(false), 0).isHopeless).toBe(true);
  });

  it('begins anew once it was read', () => {
    reads.failed(one, FAILED, 0);
    reads.failed(one, FAILED, 5_000);
    expect(reads.over(one, 15_000)).toBe(true);
    expect(reads.over(one, 15_000)).toBe(false);
    expect(reads.failed(one, FAILED, 70_000)).toEqual({ at: 75_000, isHopeless: false });
  });
});

describe('what the operator is told', () => {
  it('is the first failure of an outage and its end, however many conversations and tries', () => {
    for (let now = 0; now < 50_000; now += 5_000) {
      reads.failed(one, FAILED, now);
      reads.failed(two, FAILED, now);
    }
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('A conversation in doubt cannot be read in Chatwoot');
    reads.over(one, 50_000);
    expect(logged).toHaveLength(1);
    reads.over(two, 60_000);
    expect(logged).toHaveLength(2);
    expect(JSON.parse(logged[1]!)).toMatchObject({ bot: 1, seconds: 60 });
    reads.failed(one, FAILED, 90_000);
    expect(logged).toHaveLength(3);
  });

  it('names the bots whose conversations cannot be read now', () => {
    reads.failed(one, FAILED, 0);
    reads.failed({ botId: 2, conversation: 5 }, failure(false), 0);
    expect(reads.failing(1_000)).toEqual(
      new Map([
        [1, 'chatwoot_failed'],
        [2, 'chatwoot_unauthorised'],
      ]),
    );
    reads.over(one, 2_000);
    expect([...reads.failing(2_000).keys()]).toEqual([2]);
  });

  it('forgets a conversation that another process has taken over', () => {
    reads.failed(one, FAILED, 0);
    expect(reads.failing(180_000).size).toBe(1);
    expect(reads.failing(180_001).size).toBe(0);
    expect(logged).toHaveLength(2);
  });
});
