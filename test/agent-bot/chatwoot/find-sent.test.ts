import { describe, expect, it } from 'vitest';
import type { MessageRead } from '../../../agent-bot/chatwoot/answers.ts';
import { findSent, type SoughtMessage } from '../../../agent-bot/chatwoot/find-sent.ts';

const BOT = 4;
const STARTED = 1_780_000_000_000;
const MINUTE = 60_000;

function ours(id: number, createdAt: number, over: Partial<MessageRead> = {}): MessageRead {
  return {
    id,
    author: 'bot',
    sender: { id: BOT, name: 'Baton' },
    text: 'Three days.',
    private: false,
    sourceId: 'k-1',
    createdAt,
    contentType: 'text',
    submitted: [],
    deleted: false,
    attachments: 0,
    visitorSourceId: null,
    ...over,
  };
}
const theirs = (id: number, createdAt: number) =>
  ours(id, createdAt, { author: 'visitor', sender: null, sourceId: null, text: 'and?' });

/** A conversation of these messages, the oldest first, as Chatwoot lists it: twenty on a page, by id. */
function listing(messages: readonly MessageRead[]) {
  let pages = 0;
  const admin = {
    messages: (_conversation: number, { before = Infinity }: { before?: number } = {}) => {
      pages += 1;
      return Promise.resolve(messages.filter(({ id }) => id < before).slice(-20));
    },
  };
  const find = (over: Partial<SoughtMessage> = {}) =>
    findSent(admin, 1, { key: 'k-1', text: 'Three days.', botId: BOT, since: STARTED, ...over });
  return { find, pages: () => pages };
}

describe('what may have been sent', () => {
  it.each([
    ['by its key though Chatwoot’s clock is a quarter of an hour behind', {}, -15 * MINUTE, true],
    ['by its text where the clock is five seconds behind', { key: null }, -5_000, true],
    ['by its text in the last moment of that second', { key: null }, -5_999, true],
    ['not by its text where it was said before', { key: null }, -6_000, false],
  ])('is found %s', async (_how, sought, after, isFound) => {
    const { find } = listing([ours(7, STARTED + after)]);
    expect(await find(sought)).toBe(isFound ? 7 : null);
  });

  it('is not looked for any further once its key is found', async () => {
    const many = Array.from({ length: 60 }, (_, n) => theirs(n + 1, STARTED + n * 1_000));
    const { find, pages } = listing([...many, ours(99, STARTED + MINUTE)]);
    expect([await find(), pages()]).toEqual([99, 1]);
  });

  it('is not looked for before the step was begun', async () => {
    const hour = 60 * MINUTE;
    const old = Array.from({ length: 200 }, (_, n) => theirs(n + 1, STARTED - hour + n));
    const { find, pages } = listing([...old, theirs(500, STARTED)]);
    expect([await find(), pages()]).toEqual([null, 1]);
  });

  it('and said again is the first of them, also where that lies on an earlier page', async () => {
    const between = Array.from({ length: 30 }, (_, n) => theirs(n + 10, STARTED + n * 1_000));
    const { find } = listing([
      ours(5, STARTED, { sourceId: null }),
      ...between,
      ours(90, STARTED + MINUTE, { sourceId: null }),
    ]);
    expect(await find({ key: null })).toBe(5);
  });

  it('stays unknown where it may lie further back than is looked', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => theirs(n + 1, STARTED + n * 3_000));
    const { find, pages } = listing(many);
    await expect(find()).rejects.toMatchObject({ code: 'chatwoot_garbled', mayHaveHappened: true });
    expect(pages()).toBe(50);
  });
});
