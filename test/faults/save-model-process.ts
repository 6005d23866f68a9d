/** Saves a model of some megabytes for a bot: `node save-model-process.ts BOT`. */
import { randomBytes } from 'node:crypto';
import { createLog } from '../../agent-bot/log.ts';
import { connectDatabase } from '../../agent-bot/store/database.ts';
import { saveModel } from '../../agent-bot/store/models.ts';

const bytes = randomBytes(8_000_000);
const log = createLog({ level: 'error' });
const db = await connectDatabase({ url: process.env['DATABASE_URL'] ?? '', log });
const at = Date.now();
await saveModel(db, Number(process.argv[2]), { dataHash: 'h', bytes, entries: [], report: {}, at });
await db.close();
