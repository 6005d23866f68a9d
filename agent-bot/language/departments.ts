import { DEPARTMENT } from './packs/pack.ts';
import { tokenize, type Token } from './tokens.ts';

/** Department words, each as its folded words; longest first. */
type Phrases = readonly (readonly string[])[];

const compiled = new WeakMap<readonly string[], Phrases>();
/** Articles that an admin may write and a visitor may not. */
const ARTICLES = new Set([
  'the',
  'der',
  'die',
  'das',
  'den',
  'el',
  'la',
  'los',
  'las',
  'le',
  'les',
  'o',
  'a',
  'os',
  'as',
]);

/** A bot's department words, read once for each list. */
export function departmentPhrases(departments: readonly string[]): Phrases {
  const known = compiled.get(departments);
  if (known !== undefined) return known;
  const phrases = departments
    .map((words) => {
      const norms = tokenize(words).map((token) => token.norm);
      return norms.length > 1 && ARTICLES.has(norms[0] ?? '') ? norms.slice(1) : norms;
    })
    .filter((norms) => norms.length > 0)
    .sort((a, b) => b.length - a.length);
  compiled.set(departments, phrases);
  return phrases;
}

/** The tokens with each department as one token, `DEPARTMENT`, that covers its words. */
export function mergeDepartments(tokens: readonly Token[], phrases: Phrases): readonly Token[] {
  if (phrases.length === 0) return tokens;
  const firsts = new Set(phrases.map((phrase) => phrase[0]));
  if (!tokens.some((token) => firsts.has(token.norm))) return tokens;
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const head = tokens[at];
    if (head === undefined) break;
    const phrase = firsts.has(head.norm)
      ? phrases.find((words) =>
          words.every((word, n) => tokens[at + n]?.norm === word && tokens[at + n]?.clause === head.clause),
        )
      : undefined;
    if (phrase === undefined) {
      merged.push(head);
      continue;
    }
    at += phrase.length - 1;
    merged.push({ ...head, norm: DEPARTMENT, end: tokens[at]?.end ?? head.end });
  }
  return merged;
}
