import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH_WAITS, usualWait } from '../../../agent-bot/handoff/usual-wait.ts';

const MINUTE = 60_000;
const claimed = (minutes: number) => ({ ms: minutes * MINUTE, claimed: true });
const gaveUp = (minutes: number) => ({ ms: minutes * MINUTE, claimed: false });
const waits = (count: number) => Array.from({ length: count }, (_, n) => claimed(n + 1));

describe('the usual wait', () => {
  it('is said from the median to the 90th percentile, in whole minutes', () => {
    expect(usualWait(waits(20))).toEqual({ from_minutes: 10, to_minutes: 18 });
    expect(usualWait(waits(100).reverse())).toEqual({ from_minutes: 50, to_minutes: 90 });
  });

  it(`is not said from fewer than ${String(ENOUGH_WAITS)} waits`, () => {
    expect(usualWait([])).toBeNull();
    expect(usualWait(waits(ENOUGH_WAITS - 1))).toBeNull();
    // Those who gave up are no measure of when a person comes.
    expect(usualWait([...waits(ENOUGH_WAITS - 1), gaveUp(3), gaveUp(4)])).toBeNull();
  });

  it('is not said where more than one in five gave up', () => {
    expect(usualWait([...waits(20), ...Array.from({ length: 5 }, () => gaveUp(30))])).not.toBeNull();
    expect(usualWait([...waits(20), ...Array.from({ length: 6 }, () => gaveUp(30))])).toBeNull();
  });

  it('promises nobody less than a minute', () => {
    const quick = Array.from({ length: 20 }, () => ({ ms: 900, claimed: true }));
    expect(usualWait(quick)).toEqual({ from_minutes: 0, to_minutes: 1 });
  });

  it('never ends before it begins, and is never longer than the longest wait by a minute', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 20, maxLength: 100 }),
        (list) => {
          const range = usualWait(list.map((ms) => ({ ms, claimed: true })));
          expect(range).not.toBeNull();
          expect(range!.from_minutes).toBeLessThanOrEqual(range!.to_minutes);
          expect(range!.to_minutes * MINUTE).toBeLessThan(Math.max(...list) + 2 * MINUTE);
        },
      ),
    );
  });
});
