import { PACKS } from './packs/index.ts';
import type { DialoguePart, LanguagePack } from './packs/pack.ts';
import { oneByte, type Reading } from './reading.ts';
import { editKind } from './spelling.ts';
import { stem } from './stems.ts';

const EMPTY = new Map(PACKS.map((pack) => [pack, emptyWordsOf(pack)]));
/** Stems that mean the same, by the numbers of their groups. */
const SYNONYMS = new Map<string, number[]>();
let groups = 0;
for (const { dialogue, language } of PACKS) {
  for (const group of dialogue.synonyms) {
    groups++;
    for (const word of new Set(group.split(' ').map((one) => stem(one, language)))) {
      const known = SYNONYMS.get(word);
      if (known === undefined) SYNONYMS.set(word, [groups]);
      else known.push(groups);
    }
  }
}
/** How alike two words are that mean the same. */
const SAME_MEANING = 0.9;
/** A message's matter shows in its first words. */
const MOST = 60;
const NUMBER = /\d/;

type Kind = keyof DialoguePart['dialogue']['kinds'];
const KINDS: readonly Kind[] = ['time', 'cost', 'place', 'person', 'reason', 'number'];

/** What a message is about. */
export interface Content {
  /** Stems of the words that say something, each once, without numbers. */
  stems: readonly string[];
  /** The same words as they were written, folded. */
  written: readonly string[];
  numbers: readonly string[];
  /** What is asked for, where the question says it. */
  kinds: readonly Kind[];
}

/** Takes a message's matter out of its words. Looks at its first 60 words. */
export function contentOf(reading: Reading): Content {
  const stems = new Map<string, string>();
  const numbers = new Set<string>();
  for (const { norm } of reading.tokens.slice(0, MOST)) {
    if (NUMBER.test(norm)) numbers.add(norm);
    else if (!isEmpty(norm, reading.packs)) stems.set(stem(norm, reading.language), norm);
  }
  // "The price of the plan" and "what does the plan cost": the kind says it already, where something else is left.
  const others = [...stems].filter(([, norm]) => !namesKind(norm, reading.packs));
  const kept = others.length > 0 ? new Map(others) : stems;
  const flat = reading.flat.slice(0, 1000);
  const kinds = KINDS.filter((kind) => reading.packs.some((pack) => pack.dialogue.kinds[kind].test(flat)));
  return { stems: [...kept.keys()], written: [...kept.values()], numbers: [...numbers], kinds };
}

/** A word that by itself says what kind of thing is asked for. */
function namesKind(norm: string, packs: readonly LanguagePack[]): boolean {
  const flat = oneByte(` ${norm} `);
  return packs.some(({ dialogue }) => KINDS.some((kind) => dialogue.kinds[kind].test(flat)));
}

/** The words of a pack that say nothing, and the long ones among them, whose slips of the pen are known too. */
function emptyWordsOf({ dialogue }: LanguagePack): { all: ReadonlySet<string>; long: readonly string[] } {
  return { all: new Set(dialogue.emptyWords), long: dialogue.emptyWords.filter((word) => word.length >= 6) };
}

/** "possible", and "posible" for it. */
function isEmpty(norm: string, packs: readonly LanguagePack[]): boolean {
  const slips = norm.length >= 6 && norm.length <= 12;
  return packs.some((pack) => {
    const { all, long } = EMPTY.get(pack) ?? emptyWordsOf(pack);
    return (
      all.has(norm) || (slips && long.some((word) => word[0] === norm[0] && editKind(norm, word) !== 'far'))
    );
  });
}

/** Beginnings that turn a word into its opposite: "subscribe" and "unsubscribe" are not alike. */
const OPPOSITE = /^(?:un|dis|de|in|im|ir|non|ab|des)/;

/** How alike two stems are: 1 the same, 0.8 one within the other, else 0. */
export function stemLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return 0;
  if (long.includes(short)) return OPPOSITE.test(long) && long.endsWith(short) ? 0 : 0.8;
  return 0;
}

/** 0.9 for two long words that are one slip of the pen apart ("booking", "boking"), else 0. */
function slipLikeness(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 6 || Math.max(a.length, b.length) > 20) return 0;
  return !OPPOSITE.test(a.length > b.length ? a : b) && editKind(a, b) !== 'far' ? 0.9 : 0;
}

/** Whether two stems stand together in a pack's synonyms. */
function meanTheSame(a: string, b: string): boolean {
  const groupsOfA = SYNONYMS.get(a);
  return groupsOfA !== undefined && (SYNONYMS.get(b)?.some((group) => groupsOfA.includes(group)) ?? false);
}

/**
 * How much two messages are about the same, 0 to 1: common stems over all stems (Jaccard 1912), where stems that are
 * alike count in part. Where both have a word that the other lacks ("on Monday", "on Tuesday"), they differ in what
 * is asked, and it counts for less; other numbers or another kind of question make them different.
 */
export function contentLikeness(a: Content, b: Content): number {
  if (a.stems.length === 0 || b.stems.length === 0) return 0;
  if (a.kinds.length > 0 && b.kinds.length > 0 && !a.kinds.some((kind) => b.kinds.includes(kind))) return 0;
  const differ = (own: readonly string[], other: readonly string[]): boolean =>
    own.length > 0 && other.length > 0 && !own.some((number) => other.includes(number));
  if (differ(a.numbers, b.numbers)) return 0;
  let common = 0;
  const taken = new Set<string>();
  for (const [i, one] of a.stems.entries()) {
    let best = 0;
    let with_ = '';
    for (const [j, other] of b.stems.entries()) {
      if (taken.has(other)) continue;
      const likeness = Math.max(
        stemLikeness(one, other),
        slipLikeness(a.written[i] ?? '', b.written[j] ?? ''),
        meanTheSame(one, other) ? SAME_MEANING : 0,
      );
      if (likeness > best) {
        best = likeness;
        with_ = other;
      }
    }
    if (best > 0) {
      taken.add(with_);
      common += best;
    }
  }
  const likeness = common / (a.stems.length + b.stems.length - taken.size);
  const swapped = taken.size < a.stems.length && taken.size < b.stems.length;
  return swapped ? likeness * 0.8 : likeness;
}
