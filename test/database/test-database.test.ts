import { describe, expect, it } from 'vitest';
import { createTestDatabase } from './test-database.ts';

describe('a test database', () => {
  it('is migrated, empty, and shares nothing with another', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const add = `INSERT INTO chatwoots (base_url, account_id, created_at) VALUES ('https://chat.example', 1, 0)`;
    await one.db.query(add);
    const count = 'SELECT count(*) AS n FROM chatwoots';
    expect((await one.db.query<{ n: number }>(count)).rows).toEqual([{ n: 1 }]);
    expect((await other.db.query<{ n: number }>(count)).rows).toEqual([{ n: 0 }]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is gone after drop', async () => {
    const gone = await createTestDatabase();
    await gone.drop();
    const witness = await createTestDatabase();
    const name = new URL(gone.url).pathname.slice(1);
    const { count } = await witness.db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    expect(count).toBe(0);
    await witness.drop();
  });
});
