import { isDeepStrictEqual } from 'node:util';
import { BatonError } from '../errors.ts';
import { parseKnowledge } from '../knowledge/entries.ts';
import { entryIdOf } from '../knowledge/entry-id.ts';
import type { KnowledgeEntry } from '../knowledge/knowledge-index.ts';
import type { Database } from '../store/database.ts';
import { lockBot } from '../store/lock-bot.ts';
import { modelEntries } from '../store/model-content.ts';
import { liveModel, pruneModels, saveWithEntries } from '../store/models.ts';
import { askTraining } from '../store/trainings.ts';
import { knowledgeChanged } from './knowledge-changed.ts';
import { KEEP_MODELS } from './train-knowledge.ts';
import { goLive } from './use-version.ts';

/** What somebody writes into an entry. */
export interface WrittenEntry {
  title: string;
  questions: readonly string[];
  answer: string;
  sources: readonly { title: string; url: string }[];
  smallTalk: boolean;
}

/** What somebody changes about the knowledge that is live. */
export interface EntryChange {
  /** The entry; null: a new one. */
  id: string | null;
  /** What it says from now on; null: it is removed. */
  entry: WrittenEntry | null;
  /** The version they looked at, 0 where there was none. */
  version: number;
}

/** What became of it: live for the next message, or in training, and live when that is done. */
export type ChangeOutcome = 'live' | 'training';

/**
 * Writes, adds or removes an entry. What is only said otherwise needs no training: the next version has the live one's
 * model, and is live for the next message. What is recognised otherwise is trained in the background, and goes live
 * unless that recognises less than what is live.
 * Errors: `knowledge_changed` (409) where another version went live meanwhile, `training_runs` (409), `entry_unknown`
 * (404), `knowledge_…` (422) for what is wrong with the entry.
 */
export async function changeEntry(
  db: Database,
  botId: number,
  change: EntryChange,
  by: { who: string; at: number },
): Promise<ChangeOutcome> {
  const outcome = await db.transaction(async (tx) => {
    // Who changes something at the same time waits here, and then meets another version.
    await lockBot(tx, botId);
    const live = await liveModel(tx, botId);
    if ((live?.version ?? 0) !== change.version) throw knowledgeChanged();
    const before = (live && (await modelEntries(tx, botId, live.id))) ?? [];
    const after = parseKnowledge({ entries: changed(before, change) });
    if (live === null || !isRecognisedAsBefore(before, after, change.id)) {
      if (await askTraining(tx, botId, by, change.version, after)) return 'training';
      throw trainingRuns();
    }
    await goLive(tx, botId, await saveWithEntries(tx, botId, live.id, { entries: after, ...by }), by);
    return 'live';
  });
  if (outcome === 'live') await pruneModels(db, botId, KEEP_MODELS, by.at);
  return outcome;
}

function changed(before: readonly KnowledgeEntry[], { id, entry }: EntryChange): unknown[] {
  if (id !== null && !before.some((one) => one.id === id)) {
    throw new BatonError('entry_unknown', `There is no entry "${id}".`, 'Reload the page.', { status: 404 });
  }
  if (entry === null) return before.filter((one) => one.id !== id);
  if (id !== null) return before.map((one) => (one.id === id ? { ...one, ...entry } : one));
  return [...before, { ...entry, id: entryIdOf(entry, new Set(before.map((one) => one.id))) }];
}

/** Whether only what is said has changed. */
function isRecognisedAsBefore(
  before: readonly KnowledgeEntry[],
  after: readonly KnowledgeEntry[],
  id: string | null,
): boolean {
  const [old, next] = [before, after].map((entries) => entries.find((one) => one.id === id));
  return (
    old !== undefined &&
    next !== undefined &&
    old.title === next.title &&
    isDeepStrictEqual(old.questions, next.questions)
  );
}

function trainingRuns(): BatonError {
  return new BatonError(
    'training_runs',
    'The knowledge is being trained.',
    'Save again when that is done: most trainings take seconds.',
    { status: 409 },
  );
}
