import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { connectDatabase } from '../../../agent-bot/store/database.ts';
import type { Database } from '../../../agent-bot/store/database.ts';
import { startEmbedded } from '../../../agent-bot/store/embedded.ts';
import { findBinaries } from '../../../agent-bot/store/embedded/binaries.ts';
import {
  findRunning,
  startPostmaster,
  stopPostmaster,
} from '../../../agent-bot/store/embedded/postmaster.ts';
import type { Postmaster } from '../../../agent-bot/store/embedded/postmaster.ts';
import { chooseUser } from '../../../agent-bot/store/embedded/run-as.ts';
import { freePort } from '../../end-to-end/free-port.ts';
import { scratchFolder } from '../../scratch-folder.ts';

/** A PostgreSQL as an operator runs it: nobody starts it again but the operator. */
describe('when PostgreSQL goes away and comes back', () => {
  const log = createLog({ level: 'silent' });
  const rejections: unknown[] = [];
  const onRejection = (thrown: unknown) => rejections.push(thrown);
  let folder: string;
  let cluster: string;
  let server: Postmaster;
  let url: string;
  let db: Database;

  async function startServer(port: number): Promise<Postmaster> {
    const { postgres } = await findBinaries();
    return startPostmaster({
      postgres,
      cluster,
      runAs: await chooseUser(cluster, [cluster, postgres]),
      logFile: join(folder, 'postgres.log'),
      settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' },
      port,
      patienceMs: 30_000,
    });
  }

  beforeAll(async () => {
    process.on('unhandledRejection', onRejection);
    process.on('uncaughtException', onRejection);
    folder = await scratchFolder('baton-outage-');
    cluster = join(folder, 'postgres');
    const made = await startEmbedded({ dataDir: folder, log });
    const address = new URL(made.url);
    await made.stop();
    server = await startServer(await freePort());
    address.port = String(server.port);
    // This one listens on an address only, whatever the built-in one was reached by.
    address.searchParams.delete('host');
    url = address.href;
    db = await connectDatabase({ url, log, max: 4, connectTimeoutMs: 5_000 });
    await db.query('CREATE TABLE kept (n int)');
  });
  afterAll(async () => {
    process.off('unhandledRejection', onRejection);
    process.off('uncaughtException', onRejection);
    await db.close();
    const left = await findRunning(cluster, 10_000);
    if (left) await stopPostmaster(left);
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on without a restart: queries, transactions, LISTEN', async () => {
    const heard: string[] = [];
    let gaps = 0;
    await db.listen(
      'news',
      (payload) => heard.push(payload),
      () => (gaps += 1),
    );
    // All connections of the pool exist, some idle, some at work, when the server goes.
    await Promise.all([1, 2, 3, 4].map(() => db.query('SELECT pg_sleep(0.05)')));
    const busy = db.query('SELECT pg_sleep(30)').catch((thrown: unknown) => thrown);
    const halfDone = db
      .transaction(async (tx) => {
        await tx.query('INSERT INTO kept VALUES (1)');
        await tx.query('SELECT pg_sleep(30)');
      })
      .catch((thrown: unknown) => thrown);
    const atWork = async (): Promise<number> => {
      const { count } = await db.query(
        `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%sleep(30)' AND state = 'active'`,
      );
      return count;
    };
    await expect.poll(atWork).toBe(2);

    await stopPostmaster(server);
    expect(await busy).toMatchObject({ code: 'store_unreachable', status: 503 });
    expect(await halfDone).toMatchObject({ code: 'store_unreachable' });
    await expect(db.query('SELECT 1')).rejects.toMatchObject({ code: 'store_unreachable' });
    await expect(db.transaction((tx) => tx.query('SELECT 1'))).rejects.toMatchObject({
      code: 'store_unreachable',
    });
    await db.listen('later', (payload) => heard.push(payload));

    server = await startServer(server.port);
    expect((await db.query('SELECT count(*) AS n FROM kept')).rows).toEqual([{ n: 0 }]);
    await db.transaction((tx) => tx.query('INSERT INTO kept VALUES (2)'));
    await expect.poll(() => gaps).toBe(1);
    await db.query(`SELECT pg_notify('news', 'a'), pg_notify('later', 'b')`);
    await expect.poll(() => heard.sort()).toEqual(['a', 'b']);
    expect(rejections).toEqual([]);
  });

  it('goes on after a crash of the server too', async () => {
    process.kill(server.pid, 'SIGQUIT');
    await expect.poll(() => findRunning(cluster, 1_000)).toBeNull();
    await expect(db.query('SELECT 1')).rejects.toMatchObject({ code: 'store_unreachable' });
    server = await startServer(server.port);
    expect((await db.query('SELECT n FROM kept')).rows).toEqual([{ n: 2 }]);
    expect(rejections).toEqual([]);
  });
});
