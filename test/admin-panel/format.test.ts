import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { waited } from '../../admin-panel/format.ts';

const HOUR = 3_600_000;

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('how long somebody waited', () => {
  it.each([
    [0, '0:00'],
    [-5_000, '0:00'],
    [80_000, '1:20'],
    [HOUR + 120_000, '1:02:00'],
    [24 * HOUR - 1_000, '23:59:59'],
    [24 * HOUR, '1 day'],
    [645 * HOUR + 122_000, '26 days 21 hrs'],
  ])('of %i ms reads %s', (ms, words) => {
    expect(waited(ms)).toBe(words);
  });
});
