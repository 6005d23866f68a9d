import type { KnowledgeEntry, KnowledgeIndex } from '../../../agent-bot/knowledge/knowledge-index.ts';
import { loadIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { decodeModel, encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';
import { byLabel } from '../data/split.ts';
import type { Labelled } from '../data/read.ts';
import type { Ask } from './answering.ts';

/** Labelled questions as knowledge, a label an entry. */
export function knowledgeOf(rows: readonly Labelled[]): KnowledgeEntry[] {
  return [...byLabel(rows)].map(([id, group]) => ({
    id,
    questions: [...new Set(group.map((row) => row.text.trim()))],
    answer: id,
  }));
}

/** Our knowledge, trained on entries as a bot's is, through the bytes that are stored. */
export function indexOf(entries: readonly KnowledgeEntry[], seed?: number): KnowledgeIndex {
  const { model } = trainModel(entries, seed === undefined ? {} : { seed });
  return loadIndex(entries, decodeModel(encodeModel(model)));
}

/** Asks an index, as of traffic with this share of unanswerable messages. */
export function asker(index: KnowledgeIndex, unanswerable?: number): Ask {
  return (text) => index.candidates(text, 1, unanswerable)[0] ?? { entry: '', confidence: 0 };
}

/** Trains on entries and asks. */
export function askBaton(entries: readonly KnowledgeEntry[], seed?: number): Ask {
  return asker(indexOf(entries, seed));
}

/** The same where ids name nothing: what the phrasings alone can do. */
export function askWithoutNames(entries: readonly KnowledgeEntry[]): Ask {
  const ask = askBaton(entries.map((entry, place) => ({ ...entry, id: String(place) })));
  return (text) => {
    const { entry, confidence } = ask(text);
    return { entry: entries[Number(entry)]?.id ?? '', confidence };
  };
}

/** The naive baseline: the entry of the phrasing that shares most words (Jaccard), which is also how sure it is. */
export function askWordOverlap(entries: readonly KnowledgeEntry[]): Ask {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const known = entries.flatMap(({ id, questions }) =>
    questions.map((text) => ({ words: wordsOf(text), id })),
  );
  return (text) => {
    const words = wordsOf(text);
    let best = { entry: '', confidence: -1 };
    for (const one of known) {
      let common = 0;
      for (const word of words) if (one.words.has(word)) common++;
      const confidence = common / (words.size + one.words.size - common);
      if (confidence > best.confidence) best = { entry: one.id, confidence };
    }
    return best;
  };
}
