import { describe, expect, it, vi } from 'vitest';
import { inTime } from '../../agent-bot/in-time.ts';

describe('work that may be late', () => {
  it('counts when it comes in time, and so does its failure', async () => {
    await expect(inTime(60_000, Promise.resolve(1), () => 2)).resolves.toBe(1);
    await expect(inTime(60_000, Promise.reject(new Error('no')), () => 2)).rejects.toThrow('no');
  });

  it('is given up after its time, with a value or an error in its place', async () => {
    vi.useFakeTimers();
    const never = new Promise<number>(() => undefined);
    const given = inTime(100, never, () => 2);
    const refused = expect(
      inTime(100, never, () => {
        throw new Error('late');
      }),
    ).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(100);
    await expect(given).resolves.toBe(2);
    await refused;
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('may fail unheard once it was given up', async () => {
    const unheard = vi.fn();
    process.once('unhandledRejection', unheard);
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<number>((_, reject) => (fail = reject));
    await expect(inTime(0, work, () => 2)).resolves.toBe(2);
    fail(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
