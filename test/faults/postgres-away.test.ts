import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import { startEmbedded } from '../../agent-bot/store/embedded.ts';
import { findBinaries } from '../../agent-bot/store/embedded/binaries.ts';
import {
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from '../../agent-bot/store/embedded/postmaster.ts';
import { chooseUser } from '../../agent-bot/store/embedded/run-as.ts';
import { migrate } from '../../agent-bot/store/migrate.ts';
import { freePort } from '../end-to-end/free-port.ts';
import { ConnectedWorld, type Visitor } from './connected-world.ts';
import { scratchFolder } from '../scratch-folder.ts';

const PATIENCE_MS = 400_000;
const SOON = { timeout: 150_000, interval: 50 };
const AWAY_MS = 5_000;
const log = createLog({ level: 'silent' });

let folder: string;
let start: () => Promise<Postmaster>;
let postgres: Postmaster;
let world: ConnectedWorld;

/** A PostgreSQL of its own that can be taken away and comes back on the same port. */
async function makePostgres(): Promise<{ url: string; start: () => Promise<Postmaster> }> {
  const settings = { fsync: 'off', listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const made = await startEmbedded({ dataDir: folder, log, settings });
  await made.stop();
  const url = new URL(made.url);
  const port = await freePort();
  url.port = String(port);
  const cluster = join(folder, 'postgres');
  const { postgres: program } = await findBinaries();
  const runAs = await chooseUser(cluster, [cluster, program]);
  const logFile = join(folder, 'postgres.log');
  return {
    url: url.href,
    start: () =>
      startPostmaster({ postgres: program, cluster, runAs, logFile, settings, port, patienceMs: 60_000 }),
  };
}

beforeAll(async () => {
  folder = await realpath(await scratchFolder('baton-postgres-away-'));
  const made = await makePostgres();
  start = made.start;
  postgres = await start();
  const db = await connectDatabase({ url: made.url, log, max: 5 });
  await migrate(db);
  world = await ConnectedWorld.open({
    knowledge: true,
    database: { db, url: made.url, drop: () => db.close() },
  });
  await world.start();
}, PATIENCE_MS);
afterAll(async () => {
  await world.close();
  await stopPostmaster(postgres);
  await rm(folder, { recursive: true, force: true });
});

describe('PostgreSQL goes away for 5 s under traffic', { timeout: PATIENCE_MS }, () => {
  it('webhooks are answered with 500 meanwhile, and everybody is answered afterwards, once', async () => {
    const visitors: Visitor[] = [];
    for (let n = 0; n < 9; n += 1) visitors.push(await world.visitor());
    const [before, during, asking] = [visitors.slice(0, 3), visitors.slice(3, 6), visitors.slice(6)];
    const write = (some: Visitor[], text: string): Promise<unknown> =>
      Promise.all(some.map((visitor) => visitor.says(text)));

    // Under way when it goes.
    await write(before, 'How long does shipping take?');
    await stopPostmaster(postgres);
    const gone = performance.now();
    await write(during, 'How long does shipping take?');
    await write(asking, 'Can I talk to a real person?');
    await expect
      .poll(() => world.relay.answered.filter((status) => status === 500).length, SOON)
      .toBeGreaterThan(5);
    expect((await fetch(`${world.baseUrl}/health/live`)).status).toBe(200);
    const ready = await fetch(`${world.baseUrl}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('database');
    // The panel's page says what is wrong.
    expect((await fetch(`${world.baseUrl}/panel/`)).status).toBe(200);
    await expect.poll(() => performance.now() - gone, SOON).toBeGreaterThan(AWAY_MS);
    postgres = await start();

    for (const { conversation } of [...before, ...during]) {
      await expect
        .poll(() => world.said(conversation), SOON)
        .toEqual([expect.stringMatching(/working days/)]);
    }
    for (const { conversation } of asking) {
      await expect.poll(() => world.notes(conversation).length, SOON).toBe(1);
      expect(world.status(conversation)).toBe('open');
      expect(world.said(conversation)).toHaveLength(1);
    }
    await expect.poll(() => world.server.sandbox.inspect.waiting().length, SOON).toBe(0);
    for (const { conversation } of visitors)
      await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    for (const { conversation } of visitors) expect(world.said(conversation)).toHaveLength(1);
    // The operator is told once, and not by everything that looked into it meanwhile.
    const told = world.processes
      .flatMap((one) => one.stdout.split('\n'))
      .filter((line) => /"level":"(warn|error)"/.test(line));
    expect(told.filter((line) => line.includes('The store is away'))).toHaveLength(1);
    expect(told.filter((line) => !/store is away|webhook could not be stored/.test(line))).toEqual([]);
    expect(world.processes.every((one) => one.running)).toBe(true);
    await expect.poll(async () => (await fetch(`${world.baseUrl}/health/ready`)).status, SOON).toBe(200);
  });
});
