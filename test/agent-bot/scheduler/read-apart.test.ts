import { expect, it } from 'vitest';
import { readApart } from '../../../agent-bot/scheduler/read-apart.ts';

const MINUTE = 60_000;

it.each([125, 250, 500, 1_000])(
  'of %i conversations all have their turn, looked at every 5 minutes',
  async (count) => {
    const known = Array.from({ length: count }, (_, conversation) => ({ conversation }));
    const lookedAt = new Set<number>();
    for (let look = 0; look < 12; look += 1) {
      const { gone } = await readApart({ look: () => Promise.resolve(null) }, known, look * 5 * MINUTE);
      expect(gone).toHaveLength(100);
      for (const conversation of gone) lookedAt.add(conversation);
    }
    expect(lookedAt.size).toBe(count);
  },
);

it('nothing known is nothing read', async () => {
  const nothing = await readApart({ look: () => Promise.reject(new Error('asked')) }, [], 7 * MINUTE);
  expect(nothing).toEqual({ found: [], gone: [], unread: [] });
});
