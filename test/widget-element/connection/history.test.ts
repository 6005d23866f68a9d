import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestPage } from '../../../sandbox/chatwoot/newest-page.ts';
import type { Message as Row } from '../../../sandbox/chatwoot/state.ts';
import { beforeId } from '../../../widget-element/connection/before-id.ts';
import { readBack } from '../../../widget-element/connection/read-back.ts';
import { History } from '../../../widget-element/connection/history.ts';
import type { PublicApi } from '../../../widget-element/connection/public-api.ts';
import type { VisitorStore } from '../../../widget-element/connection/visitor-store.ts';
import { parseMessage, type Message } from '../../../widget-element/conversation/message.ts';
import { reduceFirst } from '../../../widget-element/conversation/reduce-first.ts';
import type { FirstAction } from '../../../widget-element/conversation/action.ts';
import { initialState, type State } from '../../../widget-element/conversation/state.ts';

const NOON = 1_780_000_000_000;

/** Messages stored at these times, in milliseconds; ids ascend in the order given. */
function stored(times: readonly number[]): Row[] {
  return times.map((at, n) => ({ id: n + 1, createdAt: NOON + at })) as Row[];
}

/** As Chatwoot's public API gives them: whole seconds, 20 at most, by time. */
function page(rows: readonly Row[], before?: number): Message[] {
  return newestPage(rows, before ?? null).flatMap(({ id, createdAt }) => {
    const message = parseMessage({
      id,
      message_type: 1,
      content: `message ${String(id)}`,
      created_at: Math.floor(createdAt / 1000),
    });
    return message === null ? [] : [message];
  });
}

const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id).sort((a, b) => a - b);

/** Every ten seconds one, but that the 27th was stored a moment before the 26th, where the first page ends. */
const TWISTED = Array.from({ length: 46 }, (_, n) => (n === 26 ? 249_999 : n * 10_000));

function pagedBack(rows: readonly Row[]): Message[] {
  const known = new Map<number, Message>();
  for (let before: number | undefined; ;) {
    const size = known.size;
    for (const message of page(rows, before)) known.set(message.id, message);
    if (known.size === size) return [...known.values()];
    before = beforeId([...known.values()]);
  }
}

describe('paging back through what Chatwoot has', () => {
  it('hides nothing that was stored in the same moment as the last of a page', () => {
    const rows = stored(TWISTED);
    // By the oldest id of the page alone this one would never come.
    const first = page(rows);
    expect(first.map(({ id }) => id)).not.toContain(27);
    expect(page(rows, first[0]?.id).map(({ id }) => id)).not.toContain(27);
    expect(ids(pagedBack(rows))).toEqual(ids(rows));
  });

  it('hides nothing of equal times', () => {
    const rows = stored(Array.from({ length: 70 }, (_, n) => Math.floor(n / 5) * 7_000));
    expect(ids(pagedBack(rows))).toEqual(ids(rows));
  });

  it('comes to the end of messages that all have one time', () => {
    const rows = stored(Array.from({ length: 50 }, () => 0));
    expect(pagedBack(rows).length).toBeGreaterThanOrEqual(20);
  });

  it('hides nothing, however times lie within a second of their order', () => {
    const gaps = fc.array(
      fc.tuple(fc.integer({ min: 150, max: 4_000 }), fc.integer({ min: -400, max: 400 })),
      {
        maxLength: 90,
      },
    );
    fc.assert(
      fc.property(gaps, (drawn) => {
        let at = 0;
        const rows = stored(drawn.map(([gap, twist]) => (at += gap) + twist));
        expect(ids(pagedBack(rows))).toEqual(ids(rows));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('History', () => {
  it('reads all of a gap that is longer than a page', async () => {
    const rows = stored(TWISTED);
    let state: State = { ...initialState, conversationId: 1 };
    let shown = rows.slice(0, 5);
    const history = new History({
      api: {
        readMessages: () => Promise.resolve(page(shown)),
        readStatus: () => Promise.resolve(null),
      } as unknown as PublicApi,
      store: {} as VisitorStore,
      current: () => ({ contact: { sourceId: 's', pubsubToken: 'p' }, conversation: 1 }),
      state: () => state,
      dispatch: (action) => (state = reduceFirst(state, action as FirstAction)),
      readBack: (newest, known) => readBack(newest, known, (id) => Promise.resolve(page(shown, id))),
    });
    await history.refresh();
    shown = rows;
    await history.refresh();
    expect(state.messages.map(({ id }) => id)).toEqual(ids(rows));
  });
});
