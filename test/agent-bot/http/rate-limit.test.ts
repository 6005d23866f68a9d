import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerOf, createRateLimiter } from '../../../agent-bot/http/rate-limit.ts';

function at(time: number) {
  const clock = { time, now: () => clock.time };
  return clock;
}

describe('the rate limiter', () => {
  it('allows a burst, then refuses and says when to come back', () => {
    const limiter = createRateLimiter(at(0), { burst: 2, perMinute: 60 });
    expect([limiter.take('a'), limiter.take('a')]).toEqual([{ allowed: true }, { allowed: true }]);
    expect(limiter.take('a')).toEqual({ allowed: false, retryAfterMs: 1000 });
  });

  it('allows again after exactly the time it named', () => {
    const clock = at(0);
    const limiter = createRateLimiter(clock, { burst: 1, perMinute: 7 });
    limiter.take('a');
    const refused = limiter.take('a');
    if (refused.allowed) throw new Error('the burst is 1');
    clock.time += refused.retryAfterMs - 1;
    expect(limiter.take('a').allowed).toBe(false);
    clock.time += 1;
    expect(limiter.take('a').allowed).toBe(true);
  });

  it('keeps callers apart', () => {
    const limiter = createRateLimiter(at(0), { burst: 1, perMinute: 1 });
    expect(limiter.take('a').allowed).toBe(true);
    expect(limiter.take('b').allowed).toBe(true);
  });

  it('never remembers more keys than it may, and forgets the quietest first', () => {
    const limiter = createRateLimiter(at(0), { burst: 1, perMinute: 1 }, 3);
    for (const key of ['a', 'b', 'c', 'a', 'd']) limiter.take(key);
    expect(limiter.size).toBe(3);
    expect(limiter.take('a').allowed).toBe(false);
    expect(limiter.take('b').allowed).toBe(true);
  });

  it('never lets more through than burst plus refill, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 5_000 }), { maxLength: 200 }), (waits) => {
        const clock = at(1_000_000);
        const limiter = createRateLimiter(clock, { burst: 5, perMinute: 60 });
        let passed = 0;
        let gone = 0;
        for (const wait of waits) {
          clock.time += wait;
          gone += Math.max(0, wait);
          if (limiter.take('a').allowed) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(5 + Math.ceil(gone / 1000));
      }),
    );
  });
});

describe('a caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('at %s counts as %s', (address, caller) => {
    expect(callerOf(address)).toBe(caller);
  });
});
