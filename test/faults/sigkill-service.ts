/**
 * The service as a process that kills itself with SIGKILL at one exact moment: `KILL_AT` names it, and the file
 * `KILL_ONCE` sees to it that of several processes only the first to get there dies.
 */
import { closeSync, openSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { systemClock } from '../../agent-bot/clock.ts';
import { readConfig } from '../../agent-bot/config.ts';
import { listen } from '../../agent-bot/http/server.ts';
import { createLog } from '../../agent-bot/log.ts';
import { createService } from '../../agent-bot/service.ts';
import { openStore } from '../../agent-bot/store/open-store.ts';
import { killingDatabase } from './killing-database.ts';

function die(): Promise<never> {
  try {
    closeSync(openSync(process.env['KILL_ONCE'] ?? '', 'wx'));
  } catch {
    return Promise.reject(new Error('Somebody else has died here already'));
  }
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

const { KILL_AT = '', KILL_ONCE, ...env } = process.env;
const config = readConfig(env);
const log = createLog({ level: config.logLevel });
const store = await openStore(config, { role: 'service', log });
const db = KILL_ONCE === undefined ? store.db : killingDatabase(store.db, KILL_AT, die);
const service = createService({ config, db, vault: store.vault, clock: systemClock, log });
await listen(service.app, { port: config.port, host: config.host });
await service.start();
// A killed process does not get to write it.
flushCompileCache();
process.stdout.write('Baton is ready.\n');
