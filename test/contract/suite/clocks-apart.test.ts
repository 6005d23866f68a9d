import { describe, expect, it } from 'vitest';
import { clocksApart } from '../clocks-apart.ts';

const NOW = Date.UTC(2026, 6, 28, 10, 0, 0);

describe('clocks', () => {
  it.each([
    ['2026-07-28 09:00:00', '60 minutes behind this'],
    ['2026-07-28 10:05:00', '5 minutes ahead of this'],
  ])('apart: Chatwoot says %s', (timestamp, said) => {
    expect(clocksApart(timestamp, NOW)).toContain(said);
  });

  it.each(['2026-07-28 10:00:02', '2026-07-28 09:57:00', 'soon', '', undefined, null])(
    'not apart, as far as can be told: %s',
    (timestamp) => {
      expect(clocksApart(timestamp, NOW)).toBeNull();
    },
  );
});
