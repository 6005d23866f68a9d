import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { connectDatabase } from '../../../agent-bot/store/database.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';

const log = createLog({ level: 'silent' });
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await test.db.query('CREATE TABLE things (id bigserial PRIMARY KEY, name text UNIQUE, data jsonb)');
});
afterAll(() => test.drop());

const names = async () =>
  (await test.db.query<{ name: string }>('SELECT name FROM things ORDER BY id')).rows.map((row) => row.name);
const add = (name: string): [string, unknown[]] => ['INSERT INTO things (name) VALUES ($1)', [name]];

describe('query', () => {
  it('gives bigint as number, and how many rows there are', async () => {
    const { rows, count } = await test.db.query(
      'SELECT 9007199254740991::bigint AS big, count(*) AS n FROM bots',
    );
    expect({ rows, count }).toEqual({ rows: [{ big: 9007199254740991, n: 0 }], count: 1 });
  });

  it('keeps NUL and huge texts from breaking a statement', async () => {
    const huge = '💬'.repeat(500_000);
    const { rows } = await test.db.query('SELECT $1::text AS a, $2::jsonb AS b, $3::text[] AS c', [
      'a\0b',
      { text: huge, nul: '\0' },
      ['\0', "'; DROP TABLE things; --"],
    ]);
    expect(rows).toEqual([
      { a: 'a\uFFFDb', b: { text: huge, nul: '\uFFFD' }, c: ['\uFFFD', "'; DROP TABLE things; --"] },
    ]);
  });

  it('takes undefined as null and keeps dates and bytes', async () => {
    const { rows } = await test.db.query('SELECT $1::text AS a, $2::bytea AS b, $3::timestamptz AS c', [
      undefined,
      Buffer.from([0, 255]),
      new Date(0),
    ]);
    expect(rows).toEqual([{ a: null, b: Buffer.from([0, 255]), c: new Date(0) }]);
  });

  it('runs several statements without parameters, the last one counting', async () => {
    expect((await test.db.query('SELECT 1 AS a; SELECT 2 AS b')).rows).toEqual([{ b: 2 }]);
    expect((await test.db.query('')).rows).toEqual([]);
  });

  it('keeps a connection after a failed statement', async () => {
    const one = await connectDatabase({ url: test.url, log, max: 1 });
    const pid = async () => (await one.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;
    const before = await pid();
    await expect(one.query('SELECT $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect(await pid()).toBe(before);
    await one.close();
  });

  it('goes on when another process changed a table under a prepared statement', async () => {
    await test.db.query('CREATE TABLE changing (a int)');
    const one = await connectDatabase({ url: test.url, log, max: 1 });
    const read = () => one.query('SELECT * FROM changing WHERE $1::int IS NOT NULL', [1]);
    await read();
    await test.db.query('ALTER TABLE changing ADD COLUMN b int; INSERT INTO changing VALUES (1, 2)');
    expect((await read()).rows).toEqual([{ a: 1, b: 2 }]);
    await test.db.query('ALTER TABLE changing ADD COLUMN c int');
    const inside = () =>
      one.transaction(async (tx) => (await tx.query('SELECT * FROM changing WHERE $1::int > 0', [1])).rows);
    expect(await inside()).toHaveLength(1);
    await test.db.query('ALTER TABLE changing ADD COLUMN d int');
    await expect(inside()).rejects.toMatchObject({ code: '0A000' });
    expect(await inside()).toHaveLength(1);
    await one.close();
  });

  it('works again when a server takes writes again: connections made meanwhile never would', async () => {
    const database = new URL(test.url).pathname.slice(1);
    const readOnly = (value: string) =>
      test.db.query(`ALTER DATABASE ${database} SET default_transaction_read_only = ${value}`);
    await readOnly('on');
    const one = await connectDatabase({ url: test.url, log, max: 1 });
    const write = () => one.query(...add('written'));
    const inside = () => one.transaction((tx) => tx.query(...add('written')));
    await expect(write()).rejects.toMatchObject({ code: 'store_read_only' });
    await expect(inside()).rejects.toMatchObject({ code: 'store_read_only' });
    await readOnly('off');
    await write();
    expect(await names()).toEqual(['written']);
    await test.db.query('DELETE FROM things');
    await one.close();
  });

  it('ends a statement that takes too long', async () => {
    const impatient = await connectDatabase({ url: test.url, log, statementTimeoutMs: 500 });
    await expect(impatient.query('SELECT pg_sleep(10)')).rejects.toMatchObject({ code: '57014' });
    await impatient.close();
  });
});

describe('transaction', () => {
  it('keeps all or nothing', async () => {
    await test.db.transaction(async (tx) => {
      await tx.query(...add('kept'));
    });
    const failed = test.db.transaction(async (tx) => {
      await tx.query(...add('lost'));
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await names()).toEqual(['kept']);
  });

  it('undoes only the inner one when a nested one fails', async () => {
    await test.db.transaction(async (tx) => {
      await tx.query(...add('outer'));
      const inner = tx.transaction(async (nested) => {
        await nested.query(...add('inner'));
        await nested.query(...add('outer'));
      });
      await expect(inner).rejects.toMatchObject({ code: '23505' });
      await tx.transaction((nested) => nested.query(...add('second')));
    });
    expect(await names()).toEqual(['kept', 'outer', 'second']);
  });

  it('says so when a failed statement was swallowed and PostgreSQL undid everything', async () => {
    const swallowed = test.db.transaction(async (tx) => {
      await tx.query(...add('ghost'));
      await tx.query(...add('kept')).catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'transaction_undone' });
    expect(await names()).not.toContain('ghost');
  });

  it('runs statements that were started together one after the other', async () => {
    const sum = await test.db.transaction(async (tx) => {
      const results = await Promise.all(
        [1, 2, 3].map((n) => tx.query<{ n: number }>('SELECT $1::int AS n', [n])),
      );
      return results.map(({ rows }) => rows[0]?.n);
    });
    expect(sum).toEqual([1, 2, 3]);
  });

  it('refuses statements after its end', async () => {
    const leaked = await test.db.transaction((tx) => Promise.resolve(tx));
    await expect(leaked.query('SELECT 1')).rejects.toThrow('over');
    await expect(leaked.listen('x', () => undefined)).rejects.toThrow('Listen on the database');
    await expect(leaked.close()).rejects.toThrow('Close the database');
  });

  it('gives its connection back, also after failures', async () => {
    const one = await connectDatabase({ url: test.url, log, max: 1 });
    for (let n = 0; n < 5; n += 1) {
      await expect(one.transaction((tx) => tx.query('SELECT 1/0'))).rejects.toMatchObject({ code: '22012' });
    }
    expect((await one.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await one.close();
  });

  it('loses its connection in the middle without harm', async () => {
    const lost = test.db.transaction(async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await test.db.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx.query('SELECT 1');
    });
    await expect(lost).rejects.toMatchObject({ code: 'store_unreachable' });
    expect((await test.db.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('listen', () => {
  it('hears what others commit, until it stops', async () => {
    const heard: string[] = [];
    const stop = await test.db.listen('Odd "channel"', (payload) => heard.push(payload));
    await test.db.query('SELECT pg_notify($1, $2)', ['Odd "channel"', 'one']);
    await expect.poll(() => heard).toEqual(['one']);
    await stop();
    const after = await new Promise((resolve) => {
      void test.db.listen('after', resolve).then(async () => {
        await test.db.query(`SELECT pg_notify('Odd "channel"', 'two'), pg_notify('after', 'x')`);
      });
    });
    expect(after).toBe('x');
    expect(heard).toEqual(['one']);
  });

  it('keeps another listener of the same channel when one stops, and survives a handler that throws', async () => {
    const heard: string[] = [];
    const stop = await test.db.listen('shared', () => {
      throw new Error('handler');
    });
    await test.db.listen('shared', (payload) => heard.push(payload));
    await test.db.query(`NOTIFY shared, 'a'`);
    await stop();
    await test.db.query(`NOTIFY shared, 'b'`);
    await expect.poll(() => heard).toEqual(['a', 'b']);
  });

  it('comes back when its connection is cut, and tells that something may have been missed', async () => {
    const heard: string[] = [];
    let gaps = 0;
    await test.db.listen(
      'cut',
      (payload) => heard.push(payload),
      () => (gaps += 1),
    );
    await test.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'baton listen' AND datname = current_database()`,
    );
    await expect.poll(() => gaps).toBe(1);
    await test.db.query(`NOTIFY cut, 'back'`);
    await expect.poll(() => heard).toEqual(['back']);
  });
});

describe('connectDatabase', () => {
  it('says store_unreachable where nobody listens', async () => {
    const url = 'postgres://u:secret@127.0.0.1:1/x';
    await expect(connectDatabase({ url, log })).rejects.toMatchObject({
      code: 'store_unreachable',
      status: 503,
    });
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const url = `postgres://u@127.0.0.1:${String((mute.address() as AddressInfo).port)}/x`;
    const failure = connectDatabase({ url, log, connectTimeoutMs: 100 });
    await expect(failure).rejects.toMatchObject({ code: 'store_unreachable' });
    mute.close();
  });

  it('names a refused password, and an address that is none, without quoting either', async () => {
    const wrong = new URL(test.url);
    wrong.password = 'hunter2';
    const refused = await connectDatabase({ url: wrong.href, log }).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ code: 'store_refused' });
    const none = await connectDatabase({ url: 'hunter2 is no address', log }).catch(
      (thrown: unknown) => thrown,
    );
    expect(none).toMatchObject({ code: 'store_url_invalid' });
    for (const thrown of [refused, none] as Error[]) expect(thrown.message).not.toContain('hunter2');
  });

  it('waits no longer than told for a free connection', async () => {
    // As long as a first connection may take on a busy machine: it is made within the same time.
    const one = await connectDatabase({ url: test.url, log, max: 1, connectTimeoutMs: 2_000 });
    await one.transaction(async () => {
      await expect(one.query('SELECT 1')).rejects.toMatchObject({ code: 'store_unreachable' });
    });
    await one.close();
  });

  it('may be closed twice', async () => {
    const db = await connectDatabase({ url: test.url, log });
    await db.listen('x', () => undefined);
    await Promise.all([db.close(), db.close()]);
    await expect(db.query('SELECT 1')).rejects.toThrow();
  });
});
