import { seededRandom, type Random } from '../../../agent-bot/knowledge/random.ts';
import { readBanking77 } from './banking77.ts';
import { readBitext } from './bitext.ts';
import { readClinc150 } from './clinc150.ts';
import { readMultidogo } from './multidogo.ts';
import type { Labelled } from './read.ts';
import { byLabel, shuffled } from './split.ts';
import { mistyped } from './mistyped.ts';

/** A small knowledge, and what visitors ask it. */
export interface SmallKnowledge {
  from: string;
  train: Labelled[];
  answerable: Labelled[];
  /** Other entries' questions of the same domain, and sentences of other domains. */
  unanswerable: string[];
}

/** Where small knowledges are drawn from: phrasings to learn from and questions to ask, by entry. */
interface Source {
  from: string;
  train: Map<string, Labelled[]>;
  /** Null: questions are taken from `train`, those that were not learnt. */
  ask: Map<string, Labelled[]> | null;
  domains: string[][];
  far: string[];
  /** Sentences are typed by real users: no mistakes have to be made. */
  typed: boolean;
}

const TALK = new Set(['contentonly', 'confirmation', 'openinggreeting', 'closinggreeting', 'thankyou']);
const NO_ENTRY = new Set([...TALK, 'rejection', 'outofdomain']);

/** The data sets as sources of small knowledges. */
export function smallSources(data: string): Source[] {
  const { train, val, outTrain, outVal, domains } = readClinc150(data);
  const out = [...outTrain, ...outVal].map((row) => row.text);
  const sentences = readMultidogo(data);
  const talk = sentences.filter((one) => NO_ENTRY.has(one.label)).map((one) => one.text);
  const asked = byLabel(
    sentences
      .filter((one) => !NO_ENTRY.has(one.label) && !one.label.includes('<'))
      .map((one) => ({ ...one, label: `${one.domain} ${one.label}` })),
  );
  const banking = byLabel(readBanking77(data));
  const bitext = byLabel(readBitext(data, 'train'));
  const far = [...out, ...talk];
  return [
    {
      from: 'CLINC150',
      train: byLabel(train),
      ask: byLabel(val),
      domains: Object.values(domains),
      far,
      typed: false,
    },
    { from: 'BANKING77', train: banking, ask: null, domains: [[...banking.keys()]], far, typed: false },
    { from: 'Bitext', train: bitext, ask: null, domains: [[...bitext.keys()]], far, typed: false },
    {
      from: 'MultiDoGO',
      train: new Map([...asked].filter(([, rows]) => new Set(rows.map((row) => row.text)).size >= 18)),
      ask: null,
      domains: [...new Set([...asked.keys()].map((label) => label.split(' ')[0] ?? ''))].map((domain) =>
        [...asked.keys()].filter((label) => label.startsWith(`${domain} `)),
      ),
      far: talk,
      typed: true,
    },
  ];
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Draws a knowledge of 10 to 50 entries of about 5 to 20 phrasings; the same seed draws the same. */
export function drawSmall(source: Source, seed: number): SmallKnowledge {
  const random = seededRandom(seed * 7919 + source.from.length);
  const chosen = shuffled(source.domains, random).slice(0, 2 + Math.floor(random() * 3));
  const pool = shuffled(
    chosen.flat().filter((label) => source.train.has(label)),
    random,
  );
  const size = Math.min(pick([20, 30, 40, 50], random), Math.max(5, Math.floor(pool.length * 0.75)));
  const shots = pick([5, 8, 10, 15, 20], random);
  const train: Labelled[] = [];
  const answerable: Labelled[] = [];
  for (const label of pool.slice(0, size)) {
    const rows = [
      ...new Map(shuffled(source.train.get(label) ?? [], random).map((row) => [row.text, row])).values(),
    ];
    const many = Math.max(3, Math.round(shots * pick([0.5, 0.75, 1, 1.25, 1.5], random)));
    const own = source.ask?.get(label);
    const learnt = rows.slice(0, own ? many : Math.min(many, rows.length - 8));
    train.push(...learnt);
    answerable.push(
      ...(own ? shuffled(own, random).slice(0, 8) : rows.slice(learnt.length, learnt.length + 8)),
    );
  }
  const near = pool
    .slice(size)
    .flatMap((label) => shuffled(source.train.get(label) ?? [], random).slice(0, 12));
  const unanswerable = [
    ...shuffled(near, random)
      .slice(0, 150)
      .map((row) => row.text),
    ...shuffled(source.far, random).slice(0, 100),
  ];
  const typed = (text: string): string => (source.typed ? text : mistyped(text, random));
  return {
    from: source.from,
    train: train.map(({ text, label }) => ({ text, label })),
    answerable: answerable.map(({ text, label }) => ({ text: typed(text), label })),
    unanswerable: unanswerable.map(typed),
  };
}
