import { readTsv, type Labelled } from './read.ts';

export const DOMAINS = ['airline', 'fastfood', 'finance', 'insurance', 'media', 'software'] as const;

/** A sentence of a customer in a service conversation. */
export interface Sentence extends Labelled {
  conversation: string;
  turn: number;
  domain: (typeof DOMAINS)[number];
}

/** MultiDoGO's development splits (CDLA-Permissive 1.0, awslabs), in the order they were said. */
export function readMultidogo(data: string): Sentence[] {
  return DOMAINS.flatMap((domain) =>
    readTsv(data, 'multidogo', `${domain}.dev.tsv`).flatMap((row) => {
      const [conversation = '', turn = '', , , text = '', , label = ''] = row;
      // Some sentences run over several lines and lose their label, and the heading is repeated in places.
      if (row.length < 7 || label === 'intent' || text.trim() === '') return [];
      return [{ text, label, conversation, turn: Number(turn), domain }];
    }),
  );
}
