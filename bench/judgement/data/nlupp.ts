import { z } from 'zod';
import { readText } from './read.ts';

const foldSchema = z.array(z.looseObject({ text: z.string(), intents: z.array(z.string()).default([]) }));

/** A sentence of NLU++ with all that it means. */
export interface Utterance {
  text: string;
  intents: string[];
  domain: 'banking' | 'hotels';
}

/** NLU++, folds 0 to 9 of both domains (CC BY 4.0, PolyAI-LDN/task-specific-datasets). */
export function readNlupp(data: string): Utterance[] {
  return (['banking', 'hotels'] as const).flatMap((domain) =>
    Array.from({ length: 10 }, (_, fold) =>
      foldSchema
        .parse(JSON.parse(readText(data, 'nlupp', `${domain}${String(fold)}.json`)))
        .map(({ text, intents }) => ({ text, intents, domain })),
    ).flat(),
  );
}
