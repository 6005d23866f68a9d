import { seededRandom, type Random } from '../../../agent-bot/knowledge/random.ts';
import { readBanking77 } from './banking77.ts';
import { readBitext } from './bitext.ts';
import { readClinc150 } from './clinc150.ts';
import { readMultidogo } from './multidogo.ts';
import type { Labelled } from './read.ts';
import { byLabel, shuffled } from './split.ts';
import { mistyped } from './mistyped.ts';
import type { Typist } from './typists.ts';

/**
 * How hard it is made: "plain" as most bots are; "hard" with 2 to 12 phrasings an entry, questions mistyped twice over,
 * and nothing unanswerable but questions of the same domain.
 */
export type Kind = 'plain' | 'hard';

/** A small knowledge, and what visitors ask it. */
export interface SmallKnowledge {
  from: string;
  /** Phrasings an entry has, about. */
  shots: number;
  train: Labelled[];
  answerable: Labelled[];
  /** Other entries' questions of the same domain, and sentences of other domains. */
  unanswerable: string[];
}

/** Where small knowledges are drawn from: phrasings to learn from and questions to ask, by entry. */
export interface Source {
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

/** An entry of MultiDoGO's has at least so many sentences of a half. */
const LEAST = 14;

/** Which half of each data set's sentences: what is fitted on one is judged on the other. */
export type Half = 'fit' | 'judge';

/** One half of an entry's sentences, each sentence once: every other one. */
function halfOf(rows: Map<string, Labelled[]>, half: Half): Map<string, Labelled[]> {
  const keep = half === 'fit' ? 1 : 0;
  return new Map(
    [...rows].map(([label, some]) => {
      const different = [...new Map(some.map((row) => [row.text, row])).values()];
      return [label, different.filter((_, index) => index % 2 === keep)];
    }),
  );
}

/**
 * The data sets as sources of small knowledges. CLINC150 is for judging only: nothing of it goes into what is fitted, so
 * that it shows what a knowledge of another kind gets.
 */
export function smallSources(data: string, half: Half): Source[] {
  const sentences = readMultidogo(data);
  const talk = halfOf(byLabel(sentences.filter((one) => NO_ENTRY.has(one.label))), half);
  const far = [...talk.values()].flat().map((row) => row.text);
  const asked = halfOf(
    byLabel(
      sentences
        .filter((one) => !NO_ENTRY.has(one.label) && !one.label.includes('<'))
        .map((one) => ({ ...one, label: `${one.domain} ${one.label}` })),
    ),
    half,
  );
  const banking = halfOf(byLabel(readBanking77(data)), half);
  const bitext = halfOf(byLabel(readBitext(data, 'train')), half);
  return [
    ...(half === 'judge' ? [clincSource(data, far)] : []),
    { from: 'BANKING77', train: banking, ask: null, domains: [[...banking.keys()]], far, typed: false },
    { from: 'Bitext', train: bitext, ask: null, domains: [[...bitext.keys()]], far, typed: false },
    {
      from: 'MultiDoGO',
      train: new Map([...asked].filter(([, rows]) => rows.length >= LEAST)),
      ask: null,
      domains: [...new Set([...asked.keys()].map((label) => label.split(' ')[0] ?? ''))].map((domain) =>
        [...asked.keys()].filter((label) => label.startsWith(`${domain} `)),
      ),
      far,
      typed: true,
    },
  ];
}

function clincSource(data: string, talk: readonly string[]): Source {
  const { train, val, outTrain, outVal, domains } = readClinc150(data);
  return {
    from: 'CLINC150',
    train: byLabel(train),
    ask: byLabel(val),
    domains: Object.values(domains),
    far: [...[...outTrain, ...outVal].map((row) => row.text), ...talk],
    typed: false,
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Draws a knowledge of 10 to 50 entries of about 5 to 20 phrasings (hard: 3 to 8); the same seed draws the same. */
export function drawSmall(
  source: Source,
  seed: number,
  kind: Kind = 'plain',
  typist: Typist = mistyped,
): SmallKnowledge {
  const random = seededRandom(seed * 7919 + source.from.length);
  const chosen = shuffled(source.domains, random).slice(0, 2 + Math.floor(random() * 3));
  const pool = shuffled(
    chosen.flat().filter((label) => source.train.has(label)),
    random,
  );
  const size = Math.min(pick([20, 30, 40, 50], random), Math.max(5, Math.floor(pool.length * 0.75)));
  const shots = pick(kind === 'hard' ? [3, 5, 8] : [5, 8, 10, 15, 20], random);
  const train: Labelled[] = [];
  const answerable: Labelled[] = [];
  for (const label of pool.slice(0, size)) {
    const rows = [
      ...new Map(shuffled(source.train.get(label) ?? [], random).map((row) => [row.text, row])).values(),
    ];
    const many = Math.max(
      kind === 'hard' ? 2 : 3,
      Math.round(shots * pick([0.5, 0.75, 1, 1.25, 1.5], random)),
    );
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
    ...shuffled(source.far, random).slice(0, kind === 'hard' ? 0 : 100),
  ];
  const slips = (source.typed ? 0 : 1) + (kind === 'hard' ? 1 : 0);
  const typed = (text: string): string =>
    Array.from({ length: slips }).reduce<string>((before) => typist(before, random), text);
  return {
    from: source.from,
    shots,
    train: train.map(({ text, label }) => ({ text, label })),
    answerable: answerable.map(({ text, label }) => ({ text: typed(text), label })),
    unanswerable: unanswerable.map(typed),
  };
}
