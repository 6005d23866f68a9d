import { readFileSync } from 'node:fs';
import { readBanking77 } from '../judgement/data/banking77.ts';
import { readBitext } from '../judgement/data/bitext.ts';
import { readClinc150 } from '../judgement/data/clinc150.ts';
import { readMultidogo } from '../judgement/data/multidogo.ts';
import { handoffLabels } from '../judgement/data/nlupp.ts';
import { templates } from './templates.ts';

/** Where a text is from. */
export type Source = 'written' | 'template' | 'nlupp' | 'bitext' | 'clinc150' | 'banking77' | 'multidogo';

/** A text to learn from or to be judged by. */
export interface Row {
  text: string;
  source: Source;
  /** The kind of a written sentence, the fold or the domain of others: what may be left out together. */
  group: string;
  asks: boolean;
  /** Kept away from training: the bias is set on these. */
  held: boolean;
}

/** Domains of MultiDoGO that are held out whole. */
const HELD_DOMAINS = new Set(['airline', 'software']);

/** All texts. Bitext's `contact_customer_service` asks how to reach a department, not for a person. */
export function readCorpus(data: string): Row[] {
  const clinc = readClinc150(data);
  const row = (source: Source, text: string, group: string, asks: boolean, held = false): Row => ({
    text,
    source,
    group,
    asks,
    held,
  });
  return [
    ...written('requests', true),
    ...written('others', false),
    ...templates().map(({ text, asks }) => row('template', text, '', asks)),
    ...handoffLabels(data).map(({ text, fold, asks }) => row('nlupp', text, fold, asks)),
    ...(['train', 'dev'] as const).flatMap((split) =>
      readBitext(data, split).map(({ text, label }) =>
        row('bitext', text, label, label === 'contact_human_agent', split === 'dev'),
      ),
    ),
    ...clinc.train.map(({ text, label }) => row('clinc150', text, label, false)),
    ...[...clinc.val, ...clinc.outVal, ...clinc.outTrain].map(({ text, label }) =>
      row('clinc150', text, label, false, true),
    ),
    ...readBanking77(data).map(({ text, label }, i) => row('banking77', text, label, false, i % 5 === 0)),
    ...readMultidogo(data).map(({ text, domain }) =>
      row('multidogo', text, domain, false, HELD_DOMAINS.has(domain)),
    ),
  ];
}

/** The sentences written for this project, by kind (lines that begin with `#`). */
function written(file: 'requests' | 'others', asks: boolean): Row[] {
  let group = '';
  const rows: Row[] = [];
  for (const line of readFileSync(new URL(`sentences/${file}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) group = line.slice(2);
    else if (line !== '') rows.push({ text: line, source: 'written', group, asks, held: false });
  }
  return rows;
}
