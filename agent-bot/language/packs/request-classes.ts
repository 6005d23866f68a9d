import { PACKS } from './index.ts';
import type { ClassesPart } from './pack.ts';

/** A language's classes, ready to be asked. */
interface Compiled {
  byWord: ReadonlyMap<string, string>;
  beginnings: readonly (readonly [string, string])[];
  endings: readonly (readonly [string, string])[];
  /** What was found, so that a word's parts are looked at once. */
  known: Map<string, string>;
}

/** Beyond this many words the memory is given up and begun anew. */
const REMEMBERED = 5000;

const COMPILED = new Map(PACKS.map((pack) => [pack.language, compile(pack)]));

function compile({ requestClasses, keptWords }: ClassesPart): Compiled {
  const byWord = new Map<string, string>();
  const beginnings: [string, string][] = [];
  const endings: [string, string][] = [];
  for (const [name, words] of Object.entries(requestClasses)) {
    for (const word of words.split(' ')) {
      if (word.endsWith('*')) beginnings.push([word.slice(0, -1), name]);
      else if (word.startsWith('*')) endings.push([word.slice(1), name]);
      else byWord.set(word, name);
    }
  }
  for (const word of keptWords.split(' ')) if (!byWord.has(word)) byWord.set(word, word);
  return { byWord, beginnings, endings, known: new Map() };
}

/**
 * Class of a word as `fold` leaves it: the models of requests are learned on classes, so that "let me chat with an
 * engineer" is known from "can I talk to an agent". The word itself where it is a small one; `*` for all others.
 */
export function requestClass(norm: string, language: string): string {
  const compiled = COMPILED.get(language);
  if (compiled === undefined) return '*';
  const { byWord, beginnings, endings, known } = compiled;
  const exact = byWord.get(norm) ?? known.get(norm);
  if (exact !== undefined) return exact;
  const found =
    beginnings.find(([start]) => norm.startsWith(start)) ?? endings.find(([end]) => norm.endsWith(end));
  const name = found?.[1] ?? '*';
  if (known.size >= REMEMBERED) known.clear();
  known.set(norm, name);
  return name;
}
