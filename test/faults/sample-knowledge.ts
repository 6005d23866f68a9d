import { readFile } from 'node:fs/promises';
import { systemClock } from '../../agent-bot/clock.ts';
import { importKnowledge } from '../../agent-bot/connect/import-knowledge.ts';
import type { Database } from '../../agent-bot/store/database.ts';
import { modelBytes, modelEntries } from '../../agent-bot/store/model-content.ts';
import { liveModel, saveModel, setLiveModel } from '../../agent-bot/store/models.ts';
import { onceARun } from '../once-a-run.ts';

const SAMPLE = new URL('../../sandbox/sample/knowledge.json', import.meta.url);

/** Gives a bot what the sample shop knows: imported and trained for the first that asks, the same bytes for others. */
export async function giveSampleKnowledge(db: Database, botId: number): Promise<void> {
  const trained = await onceARun('sample-knowledge', async () => {
    await importKnowledge({ db, clock: systemClock }, botId, JSON.parse(await readFile(SAMPLE, 'utf8')), {
      who: 'test',
    });
    const model = (await liveModel(db, botId))!;
    const bytes = (await modelBytes(db, botId, model.id))!;
    const entries = (await modelEntries(db, botId, model.id))!;
    const { dataHash, codeVersion, report } = model;
    return { dataHash, codeVersion, report, entries, bytes: bytes.toString('base64') };
  });
  if ((await liveModel(db, botId)) !== null) return;
  const by = { who: 'test', at: systemClock.now() };
  const { codeVersion, ...rest } = trained;
  const id = await saveModel(db, botId, {
    ...rest,
    ...(codeVersion === null ? {} : { codeVersion }),
    ...by,
    bytes: Buffer.from(trained.bytes, 'base64'),
  });
  await setLiveModel(db, botId, id, by);
}
