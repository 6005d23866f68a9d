import { describe, expect, it } from 'vitest';
import { checkServer } from '../../../agent-bot/store/check-server.ts';

const good = { version: 140_000, encoding: 'UTF8', follows: false };

describe('checkServer', () => {
  it('takes PostgreSQL 14 and newer', () => {
    checkServer(good);
    checkServer({ ...good, version: 180_001 });
  });

  it.each([
    [{ version: 130_014 }, 'store_too_old', 'PostgreSQL 13 is too old.'],
    [{ encoding: 'SQL_ASCII' }, 'store_encoding', /encoded as SQL_ASCII/],
    [{ follows: true }, 'store_read_only', /a standby/],
  ])('refuses %j', (facts, code, message) => {
    expect(() => {
      checkServer({ ...good, ...facts });
    }).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error);
  });
});
