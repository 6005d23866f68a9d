import { describe, expect, it } from 'vitest';
import { ChatwootError } from '../../../agent-bot/chatwoot/chatwoot-error.ts';
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

describe('a conversation that Chatwoot does not answer for in time', () => {
  const slow = new ChatwootError('chatwoot_slow', 'Chatwoot did not answer in time.', {
    retry: true,
    mayHaveHappened: false,
  });
  const known = [1, 2, 3, 4, 5].map((conversation) => ({ conversation }));
  const readWith = (ones: readonly number[]) =>
    readApart(
      {
        look: (conversation) => (ones.includes(conversation) ? Promise.reject(slow) : Promise.resolve(null)),
      },
      known,
      0,
    );

  it('keeps nobody from reading the others', async () => {
    expect(await readWith([2, 4])).toEqual({ found: [], gone: [1, 3, 5], unread: [2, 4] });
  });

  it('is not the last one that is asked for where the next one takes as long', async () => {
    await expect(readWith([2, 3])).rejects.toBe(slow);
  });
});
