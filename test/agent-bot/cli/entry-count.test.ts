import { expect, it } from 'vitest';
import { entryCount } from '../../../agent-bot/cli/entry-count.ts';

it('one entry is no "1 entries"', () => {
  expect([0, 1, 63].map(entryCount)).toEqual(['0 entries', '1 entry', '63 entries']);
});
