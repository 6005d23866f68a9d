import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHATWOOT_LIMIT_PER_MINUTE, createTokenBucket } from '../../../agent-bot/chatwoot/token-bucket.ts';
import type { Priority } from '../../../agent-bot/chatwoot/token-bucket.ts';

/** A bucket in virtual time. */
function inVirtualTime(perMinute?: number) {
  let now = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  const bucket = createTokenBucket({
    ...(perMinute === undefined ? {} : { perMinute }),
    clock: { now: () => now },
    schedule: (afterMs, run) => {
      const timer = { at: now + afterMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  return {
    bucket,
    now: () => now,
    /** The machine's clock is corrected; timers run on. */
    setBack(ms: number): void {
      now -= ms;
      timers = timers.map((timer) => ({ ...timer, at: timer.at - ms }));
    },
    /** Lets promises settle, then runs what falls due. */
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      for (;;) {
        for (let i = 0; i < 5; i += 1) await Promise.resolve();
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}

describe('the token bucket', () => {
  it('never lets more through in a minute than Chatwoot allows, whatever is asked when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(1500)), { minLength: 1, maxLength: 12 }),
        async (waves) => {
          const time = inVirtualTime();
          const starts: number[] = [];
          for (const [pause, count] of waves) {
            await time.pass(pause);
            for (let i = 0; i < count; i += 1) void time.bucket.acquire().then(() => starts.push(time.now()));
          }
          await time.pass(10 * 60_000);
          expect(starts).toHaveLength(waves.reduce((sum, [, count]) => sum + count, 0));
          let from = 0;
          for (const [to, at] of starts.entries()) {
            while (at - starts[from]! >= 60_000) from += 1;
            expect(to - from + 1).toBeLessThanOrEqual(CHATWOOT_LIMIT_PER_MINUTE * 0.9 + 1);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('lets a handoff pass everything that waits', async () => {
    const time = inVirtualTime(60);
    const order: Priority[] = [];
    for (let i = 0; i < 20; i += 1) void time.bucket.acquire('chore').then(() => order.push('chore'));
    for (let i = 0; i < 20; i += 1) void time.bucket.acquire('normal').then(() => order.push('normal'));
    await time.pass(0);
    const before = order.length;
    for (let i = 0; i < 3; i += 1) void time.bucket.acquire('handoff').then(() => order.push('handoff'));
    await time.pass(120_000);
    expect(order.slice(before, before + 3)).toEqual(['handoff', 'handoff', 'handoff']);
    expect(order.filter((lane) => lane === 'normal')).toHaveLength(20);
    expect(order.lastIndexOf('normal')).toBeLessThan(order.lastIndexOf('chore'));
  });

  it('keeps tokens back for handoffs, so that they need not wait at all', async () => {
    const time = inVirtualTime();
    for (let i = 0; i < 5000; i += 1) void time.bucket.acquire('normal');
    await time.pass(0);
    expect(time.bucket.waiting().normal).toBeGreaterThan(0);
    let started = false;
    void time.bucket.acquire('handoff').then(() => (started = true));
    await time.pass(0);
    expect(started).toBe(true);
  });

  it('holds everything back while it is paused', async () => {
    const time = inVirtualTime();
    time.bucket.pause(5_000);
    let startedAt: number | null = null;
    const asked = time.now();
    void time.bucket.acquire('handoff').then(() => (startedAt = time.now()));
    await time.pass(4_999);
    expect(startedAt).toBeNull();
    await time.pass(1);
    expect(startedAt).toBe(asked + 5_000);
  });

  it('lets a waiting call be given up, and does not count it', async () => {
    const time = inVirtualTime(60);
    time.bucket.pause(1_000);
    const given = new AbortController();
    const waiting = time.bucket.acquire('normal', given.signal);
    given.abort(new Error('never mind'));
    await expect(waiting).rejects.toThrow('never mind');
    expect(time.bucket.waiting()).toEqual({ handoff: 0, normal: 0, chore: 0 });
  });

  it('is neither emptied nor held up by a clock that is set back', async () => {
    const time = inVirtualTime();
    time.bucket.pause(2_000);
    const starts: string[] = [];
    void time.bucket.acquire().then(() => starts.push('first'));
    time.setBack(3_600_000);
    void time.bucket.acquire().then(() => starts.push('second'));
    await time.pass(2_001);
    expect(starts).toEqual(['first', 'second']);
  });
});
