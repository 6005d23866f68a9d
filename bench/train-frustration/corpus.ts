import { readFileSync } from 'node:fs';
import { readBanking77 } from '../judgement/data/banking77.ts';
import { readBitext } from '../judgement/data/bitext.ts';
import { readClinc150 } from '../judgement/data/clinc150.ts';
import { readGoEmotions } from '../judgement/data/goemotions.ts';
import { readMultidogo } from '../judgement/data/multidogo.ts';
import { readNlupp } from '../judgement/data/nlupp.ts';

/** Where a text is from. */
export type Source = 'written' | 'goemotions' | 'clinc150' | 'banking77' | 'bitext' | 'multidogo' | 'nlupp';

/** A text to learn from or to be judged by. */
export interface Row {
  text: string;
  source: Source;
  /** The domain of a written sentence; of others, the label or split. */
  group: string;
  complains: boolean;
  /** Kept away from training: thresholds are chosen on these. */
  held: boolean;
}

/** GoEmotions' labels that are taken for a complaint. */
const NEGATIVE = new Set(['anger', 'annoyance', 'disappointment', 'disapproval', 'disgust']);

/** Domains of MultiDoGO that are held out whole. */
const HELD_DOMAINS = new Set(['airline', 'software']);

const every = (step: number, index: number): boolean => index % step === 0;

/**
 * All texts. Bitext's intent `complaint` is left out: it asks politely how to file one. NLU++ and BANKING77 have no
 * split of their own here: every fourth and fifth row is held out.
 */
export function readCorpus(data: string): Row[] {
  const clinc = readClinc150(data);
  const ordinary = (source: Source, text: string, group: string, held: boolean): Row => ({
    text,
    source,
    group,
    complains: false,
    held,
  });
  return [
    ...written('complaints.txt', true),
    ...written('ordinary.txt', false),
    ...clinc.train.map(({ text, label }) => ordinary('clinc150', text, label, false)),
    ...[...clinc.val, ...clinc.outVal, ...clinc.outTrain].map(({ text, label }) =>
      ordinary('clinc150', text, label, true),
    ),
    ...readBanking77(data).map(({ text, label }, i) => ordinary('banking77', text, label, every(5, i))),
    ...(['train', 'dev'] as const).flatMap((split) =>
      readBitext(data, split)
        .filter(({ label }) => label !== 'complaint')
        .map(({ text, label }) => ordinary('bitext', text, label, split === 'dev')),
    ),
    ...readMultidogo(data).map(({ text, domain }) =>
      ordinary('multidogo', text, domain, HELD_DOMAINS.has(domain)),
    ),
    ...readNlupp(data).map(({ text, domain }, i) => ordinary('nlupp', text, domain, every(4, i))),
    ...(['train', 'dev'] as const).flatMap((split) =>
      readGoEmotions(data, split).map(({ text, emotions }): Row => ({
        text,
        source: 'goemotions',
        group: split,
        complains: emotions.some((emotion) => NEGATIVE.has(emotion)),
        held: split === 'dev',
      })),
    ),
  ];
}

/** The sentences written for this project, by domain (lines that begin with `#`). */
export function written(file: 'complaints.txt' | 'ordinary.txt', complains: boolean): Row[] {
  let group = '';
  const rows: Row[] = [];
  for (const line of readFileSync(new URL(`sentences/${file}`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) group = line.slice(2);
    else if (line !== '') rows.push({ text: line, source: 'written', group, complains, held: false });
  }
  return rows;
}
