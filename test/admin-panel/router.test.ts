import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGES, parseRoute, routeTo } from '../../admin-panel/router.ts';

describe('an address of the panel', () => {
  it('leads back to where it was made for, whatever the item is called', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...PAGES),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (bot, page, item) => {
          expect(parseRoute(routeTo(bot, page, item, { message: '7' }))).toEqual({
            bot,
            page,
            item,
            query: { message: '7' },
          });
        },
      ),
    );
  });

  it.each(['', '#', '#/', '#/bots/x/guardrails', '#/nowhere', '#/bots/1/nothing', '#/%E0%A4%A/%'])(
    'that nobody made (%s) leads to the overview or the first bot',
    (hash) => {
      const route = parseRoute(hash);
      expect(route.bot === null || route.page === 'overview').toBe(true);
    },
  );
});
