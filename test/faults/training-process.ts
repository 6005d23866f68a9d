/** Trains the knowledge of a file for a bot and says how far it is: `node training-process.ts BOT FILE`. */
import { readFile } from 'node:fs/promises';
import { systemClock } from '../../agent-bot/clock.ts';
import { importKnowledge } from '../../agent-bot/connect/import-knowledge.ts';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';

const [bot = '', file = ''] = process.argv.slice(2);
const log = createLog({ level: 'error' });
const db = await connectDatabase({ url: process.env['DATABASE_URL'] ?? '', log });
await importKnowledge({ db, clock: systemClock }, Number(bot), JSON.parse(await readFile(file, 'utf8')), {
  who: 'test',
  onProgress: (share) => {
    process.stdout.write(`trained ${share.toFixed(3)}\n`);
  },
});
