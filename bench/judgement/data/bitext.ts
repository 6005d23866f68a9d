import { readCsv, type Labelled } from './read.ts';

/** A customer's sentence; `tags` has Q for colloquial, W for offensive, Z for typing errors. */
export interface BitextRow extends Labelled {
  tags: string;
}

/** Bitext's customer support sample (CDLA-Sharing 1.0): 27 intents, `train` 6,480 and `dev` 810 sentences. */
export function readBitext(data: string, split: 'train' | 'dev'): BitextRow[] {
  return readCsv(data, 'bitext', `${split}.csv`).map((row) => ({
    text: row['utterance'] ?? '',
    label: row['intent'] ?? '',
    tags: row['tags'] ?? '',
  }));
}
