import { describe, expect, it } from 'vitest';
import { backoffMs, MAX_TRIES } from '../../../agent-bot/scheduler/backoff.ts';

describe('the wait before a step is tried again', () => {
  it('doubles from a second on, up to half a minute', () => {
    const waits = Array.from({ length: MAX_TRIES - 1 }, (_, n) => backoffMs(n + 1));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('is longer where Chatwoot asks for it, and never shorter', () => {
    expect(backoffMs(1, 5_000)).toBe(5_000);
    expect(backoffMs(4, 5_000)).toBe(8_000);
    expect(backoffMs(0, null)).toBe(1_000);
  });
});
