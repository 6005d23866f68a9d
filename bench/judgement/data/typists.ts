import type { Random } from '../../../agent-bot/knowledge/random.ts';

/** Makes of a sentence what somebody types. */
export type Typist = (text: string, random: Random) => string;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** The keys beside, above and below each key. */
const BESIDE = new Map<string, string>();
for (const [row, keys] of ROWS.entries()) {
  for (const [at, key] of [...keys].entries()) {
    const near = [keys[at - 1], keys[at + 1], ROWS[row - 1]?.[at], ROWS[row + 1]?.[at]];
    BESIDE.set(key, near.filter((one) => one !== undefined).join(''));
  }
}
/** What is written for the same sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'], [/ck/, 'k'], [/tion/, 'shun'], [/ei/, 'ie'], [/ie/, 'ei'], [/ough/, 'uf'], [/ea/, 'ee'], [/ee/, 'ea'],
  [/c(?=[aou])/, 'k'], [/s(?=[aeiou])/, 'c'], [/(.)\1/, '$1'], [/ance/, 'ence'], [/ible/, 'able'], [/y$/, 'ie'],
  [/e$/, ''], [/er$/, 'or'], [/wh/, 'w'], [/gh/, ''],
]; // prettier-ignore

const eachWord = (text: string, change: (word: string) => string): string =>
  text.split(/\s+/).map(change).join(' ');
const placeIn = (word: string, random: Random): number => Math.floor(random() * word.length);

/** Hits the key beside the right one, also a word's first. */
const hasty: Typist = (text, random) =>
  eachWord(text, (word) => {
    if (word.length < 3 || random() > 0.2) return word;
    const at = placeIn(word, random);
    const near = BESIDE.get(word[at]?.toLowerCase() ?? '') ?? '';
    return near === '' ? word : word.slice(0, at) + (near[placeIn(near, random)] ?? '') + word.slice(at + 1);
  });

/** Writes words as they sound. */
const byEar: Typist = (text, random) =>
  eachWord(text, (word) => {
    if (word.length < 4 || random() > 0.3) return word;
    const fitting = SOUNDS.filter(([sound]) => sound.test(word));
    const chosen = fitting[Math.floor(random() * fitting.length)];
    return chosen === undefined ? word : word.replace(chosen[0], chosen[1]);
  });

/** Leaves out the vowels inside words. */
const terse: Typist = (text, random) =>
  eachWord(text, (word) =>
    word.length < 4 || random() > 0.2
      ? word
      : (word[0] ?? '') + word.slice(1, -1).replace(/[aeiou]/g, '') + word.slice(-1),
  );

/** Puts spaces into words, and leaves them out between. */
const spaced: Typist = (text, random) =>
  text
    .split(/\s+/)
    .map((word) => {
      const at = 2 + Math.floor(random() * (word.length - 3));
      const apart = word.length > 4 && random() < 0.12;
      return (apart ? `${word.slice(0, at)} ${word.slice(at)}` : word) + (random() < 0.12 ? '' : ' ');
    })
    .join('')
    .trim();

const BEFORE = [
  'Hi, ', 'Hello, ', 'hello sir ', 'Good morning, ', 'Hey there, ', 'hi i want to know ', 'please tell me ', 'I have a question, ', 'excuse me ',
  'hello team ', 'Dear sir, ', 'good day to you, ', 'morning all, ', 'ok so ', 'just curious, ', 'would you mind telling me ', 'first time here, ', '',
]; // prettier-ignore
const AFTER = [
  ' please', ' pls help', ', thanks', ' asap', ' sir', ', thank you in advance', ' please let me know', '. My order number is 123456', ', can you help me?',
  ', much obliged', ' ta', ', any help appreciated', ' :)', ', greetings from Leeds', '',
]; // prettier-ignore

/** Says nothing wrong, and greets, asks and thanks around it. */
const courteous: Typist = (text, random) =>
  (BEFORE[Math.floor(random() * BEFORE.length)] ?? '') +
  text.replace(/[?.! ]+$/, '') +
  (AFTER[Math.floor(random() * AFTER.length)] ?? '');

/** Other ways to write than `mistyped`: what is tuned on one is seen on the others. */
export const TYPISTS: Readonly<Record<string, Typist>> = { hasty, byEar, terse, spaced, courteous };
