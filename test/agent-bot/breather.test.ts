import { describe, expect, it } from 'vitest';
import { createBreather } from '../../agent-bot/breather.ts';

describe('long work in a service', () => {
  it('gives others their turn once it has gone on for long, counted anew after each', async () => {
    let now = 0;
    let turns = 0;
    const pause = createBreather({ now: () => now, turn: () => Promise.resolve(++turns) });
    expect(pause()).toBeNull();
    now += 2;
    expect(pause()).toBeNull();
    now += 2;
    await pause();
    expect(turns).toBe(1);
    // While it waited others took long: that is not its own time.
    expect(pause()).toBeNull();
    now += 4;
    const waiting = pause();
    now += 500;
    await waiting;
    expect([turns, pause()]).toEqual([2, null]);
  });

  it('lets timers and sockets in, not only what is ready anyway', async () => {
    let now = 0;
    const pause = createBreather({ now: () => now });
    let seen = false;
    setImmediate(() => (seen = true));
    now += 10;
    await pause();
    expect(seen).toBe(true);
  });
});
