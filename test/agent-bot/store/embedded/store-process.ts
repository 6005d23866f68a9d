/**
 * A process of its own that starts the built-in PostgreSQL: `node store-process.ts FOLDER ROLE`. Says on one line what
 * came of it, then lives until it is killed or its standard input ends.
 */
import { BatonError } from '../../../../agent-bot/errors.ts';
import { createLog } from '../../../../agent-bot/log.ts';
import { startEmbedded } from '../../../../agent-bot/store/embedded.ts';

const [, , dataDir = '', role = 'service'] = process.argv;
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const log = createLog({ level: 'silent' });
  const embedded = await startEmbedded({ dataDir, log, role: role === 'command' ? 'command' : 'service' });
  say({ url: embedded.url, adopted: embedded.adopted, pid: embedded.pid() });
  process.stdin.resume();
  process.stdin.once('end', () => {
    void embedded.stop().then(() => {
      say({ stopped: true });
    });
  });
} catch (thrown) {
  if (!(thrown instanceof BatonError)) throw thrown;
  say({ code: thrown.code, message: thrown.message, remedy: thrown.remedy });
}
