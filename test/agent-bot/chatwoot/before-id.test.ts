import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeId } from '../../../agent-bot/chatwoot/before-id.ts';
import type { Message } from '../../../widget-element/conversation/message.ts';
import { beforeId as widgetsBeforeId } from '../../../widget-element/connection/before-id.ts';

const seconds = (...times: number[]) => times.map((time, n) => ({ id: n + 1, createdAt: time * 1_000 }));

describe('the page before', () => {
  it('is asked for again from the moments of the oldest on', () => {
    expect(beforeId(seconds(10, 10, 11, 12, 13))).toBe(4);
  });

  it('goes on by id where one moment fills a page, or there is nothing later', () => {
    expect(beforeId(seconds(...Array.from({ length: 20 }, () => 10), 30))).toBe(1);
    expect(beforeId(seconds(10, 11))).toBe(1);
  });

  it('is the same for the service and the widget', () => {
    const second = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(second, { minLength: 1, maxLength: 60 }), fc.boolean(), (times, isSorted) => {
        const read = seconds(...(isSorted ? times.sort((a, b) => a - b) : times));
        const shown = read.map(({ id, createdAt }) => ({ id, at: createdAt }) as Message);
        expect(beforeId(read)).toBe(widgetsBeforeId(shown));
      }),
    );
  });
});
