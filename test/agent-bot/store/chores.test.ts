import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimChores, finishChore, planChore } from '../../../agent-bot/store/chores.ts';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.ts';

const LEASE = 1_000;
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
beforeEach(() => test.db.query('DELETE FROM chores'));
afterAll(() => test.drop());

const claim = (me: string, now: number) => claimChores(test.db, me, now, LEASE);
const recover = { kind: 'recover', botId: 7 };

describe('a chore', () => {
  it('is claimed by one, when it is due, and again when the lease has ended', async () => {
    await planChore(test.db, 'recover', 7, 100);
    expect(await claim('one', 99)).toEqual([]);
    expect(await claim('one', 100)).toEqual([recover]);
    expect(await claim('other', 1_099)).toEqual([]);
    expect(await claim('other', 1_100)).toEqual([recover]);
    await finishChore(test.db, 'one', recover, null);
    await finishChore(test.db, 'other', recover, 5_000);
    expect(await claim('one', 4_999)).toEqual([]);
    expect(await claim('one', 5_000)).toEqual([recover]);
  });

  it('that is planned twice is due at the earlier time', async () => {
    await planChore(test.db, 'recover', 7, 100);
    await planChore(test.db, 'recover', 7, 50);
    await planChore(test.db, 'recover', 7, 200);
    expect(await claim('one', 50)).toEqual([recover]);
  });

  it('that is planned while it runs is not forgotten when it ends', async () => {
    for (const again of [null, 50_000]) {
      await planChore(test.db, 'recover', 7, 100);
      await claim('one', 100);
      await planChore(test.db, 'recover', 7, 300);
      await finishChore(test.db, 'one', recover, again);
      expect(await claim('one', 299)).toEqual([]);
      expect(await claim('one', 300)).toEqual([recover]);
      await finishChore(test.db, 'one', recover, null);
      expect(await claim('one', 99_000)).toEqual([]);
    }
  });
});
