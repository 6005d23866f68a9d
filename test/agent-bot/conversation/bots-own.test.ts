import { describe, expect, it } from 'vitest';
import { isBotsOwn } from '../../../agent-bot/conversation/bots-own.ts';
import { context, snapshot } from './happenings.ts';

describe('a conversation that was opened while Baton did not answer', () => {
  const connectedAt = 5_700;
  it.each([
    ['Chatwoot says so', { ofBot: true as const }, true],
    ['it began after the bot came', { begunAt: 6_000 }, true],
    [
      'it began in the second in which the bot came, of which Chatwoot tells no more',
      { begunAt: 5_000 },
      true,
    ],
    ['it began before', { begunAt: 4_000 }, false],
    ['nothing tells', {}, false],
  ])('was the bot’s where %s: %j, %s', (_why, shown, is) => {
    expect(isBotsOwn(snapshot(shown), context({ connectedAt }))).toBe(is);
  });
});
