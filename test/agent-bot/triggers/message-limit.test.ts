import { describe, expect, it } from 'vitest';
import { messageLimit } from '../../../agent-bot/triggers/message-limit.ts';
import { judged } from './judged.ts';

const written = (visitorMessages: number, limit: object) =>
  judged(messageLimit, { stretch: { visitorMessages }, settings: { limit } });

describe('a limit of messages', () => {
  it('lets as many pass as it says, and the next brings a person', () => {
    const limit = { kind: 'limit', count: 3 };
    const third = { fired: false, score: 3, threshold: 3, why: 'message 3, 3 are allowed' };
    const fourth = { fired: true, score: 4, threshold: 3, why: 'message 4, 3 are allowed' };
    expect([written(3, limit), written(4, limit)]).toEqual([third, fourth]);
  });

  it('that blocks lets none pass', () => {
    expect(written(1, { kind: 'block' })).toEqual({
      fired: true,
      score: 1,
      threshold: 0,
      why: 'the bot is set to answer nothing',
    });
  });

  it('that is off is none, however many come', () => {
    expect(written(5_000, { kind: 'off' })).toEqual({ fired: false, score: 5_000, why: 'no limit set' });
  });
});
