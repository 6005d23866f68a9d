import { BatonError } from '../errors.ts';
import { parseKnowledge } from '../knowledge/entries.ts';
import type { Database } from '../store/database.ts';
import { lockBot } from '../store/lock-bot.ts';
import { modelEntries } from '../store/model-content.ts';
import { liveModel, pruneModels, saveWithEntries } from '../store/models.ts';
import { KEEP_MODELS } from './train-knowledge.ts';
import { goLive } from './use-version.ts';

/** What somebody changes about an entry that is live: what is said, not what it is recognised by. */
export interface Correction {
  id: string;
  answer: string;
  sources: readonly { title: string; url: string }[];
  /** The version they looked at. */
  version: number;
}

/**
 * Corrects an entry's answer and sources. Nothing is trained: the next version has the live one's model, and is live
 * for the next message. Errors: `knowledge_changed` (409) where another version went live meanwhile, `entry_unknown`
 * (404), `knowledge_…` (422) for what is wrong with the answer or a source.
 */
export async function correctEntry(
  db: Database,
  botId: number,
  { id, answer, sources, version }: Correction,
  by: { who: string; at: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    // Who corrects at the same time waits here, and then meets another version.
    await lockBot(tx, botId);
    const live = await liveModel(tx, botId);
    if (live?.version !== version) {
      throw new BatonError(
        'knowledge_changed',
        'The knowledge was changed meanwhile.',
        'Reload the page, then make your change again.',
        { status: 409 },
      );
    }
    const entries = (await modelEntries(tx, botId, live.id)) ?? [];
    const found = entries.find((entry) => entry.id === id);
    if (!found) {
      throw new BatonError('entry_unknown', `There is no entry "${id}".`, 'Reload the page.', {
        status: 404,
      });
    }
    const [corrected = found] = parseKnowledge({ entries: [{ ...found, answer, sources }] });
    const modelId = await saveWithEntries(tx, botId, live.id, {
      entries: entries.map((entry) => (entry.id === id ? corrected : entry)),
      ...by,
    });
    await goLive(tx, botId, modelId, by);
  });
  await pruneModels(db, botId, KEEP_MODELS, by.at);
}
