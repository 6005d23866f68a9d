import { z } from 'zod';
import { readText } from './read.ts';

const foldSchema = z.array(z.looseObject({ text: z.string(), intents: z.array(z.string()).default([]) }));

/** A sentence of NLU++ with all that it means. */
export interface Utterance {
  text: string;
  intents: string[];
  domain: 'banking' | 'hotels';
  fold: number;
}

/** NLU++, folds 0 to 9 of both domains (CC BY 4.0, PolyAI-LDN/task-specific-datasets). */
export function readNlupp(data: string): Utterance[] {
  return (['banking', 'hotels'] as const).flatMap((domain) =>
    Array.from({ length: 10 }, (_, fold) =>
      foldSchema
        .parse(JSON.parse(readText(data, 'nlupp', `${domain}${String(fold)}.json`)))
        .map(({ text, intents }) => ({ text, intents, domain, fold })),
    ).flat(),
  );
}

/** Labelled `handoff` and refusing it: corrected, since a label must say what the visitor wants. */
const REFUSALS = new Set(["No, you don't need to transfer me to a real person"]);

/** NLU++'s sentences and whether they ask for a person. */
export function handoffLabels(data: string): { text: string; fold: string; asks: boolean }[] {
  return readNlupp(data).map(({ text, intents, domain, fold }) => ({
    text,
    fold: `${domain} ${String(fold)}`,
    asks: intents.includes('handoff') && !REFUSALS.has(text),
  }));
}
