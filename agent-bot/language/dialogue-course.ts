import type { HeardTurn } from './heard-turn.ts';

/** Letters that are enough to tell capitals from a name or a code. */
const LETTERS = 5;
const LOUD = 0.8;
/** A first message of so many words explained something. */
const EXPLAINED = 6;
const CURT = 3;

/** Share of a message's Latin letters that are capitals; 0 where there are too few to tell. */
function capitals(text: string): number {
  let upper = 0;
  let letters = 0;
  for (const letter of text.slice(0, 500)) {
    if (letter >= 'A' && letter <= 'Z') upper++;
    if ((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')) letters++;
  }
  return letters < LETTERS ? 0 : upper / letters;
}

/** The visitor writes in capitals now and did not before: whoever always does has the key stuck. */
export function raisesVoice(now: HeardTurn, before: readonly HeardTurn[]): boolean {
  if (before.length === 0 || capitals(now.turn.text) < LOUD) return false;
  return before.every(({ turn }) => capitals(turn.text) < LOUD);
}

/** Only marks: "...", "???". */
export function losesWords({ turn, reading }: HeardTurn): boolean {
  return reading.tokens.length === 0 && /[.?!\u2026]/.test(turn.text);
}

/** What took sentences before is down to a few words. */
export function growsCurt(now: HeardTurn, before: readonly HeardTurn[]): boolean {
  const longest = before.reduce((most, { reading }) => Math.max(most, reading.tokens.length), 0);
  return longest >= EXPLAINED && now.reading.tokens.length <= CURT;
}

/** Two of the bot's turns are about the same and their numbers differ: "within 5 days", "up to 14 days". */
export function contradicts(a: HeardTurn, b: HeardTurn): boolean {
  const { stems, numbers } = a.content;
  const other = b.content;
  if (numbers.length === 0 || other.numbers.length === 0 || stems.length === 0) return false;
  if (numbers.some((number) => other.numbers.includes(number))) return false;
  const common = stems.filter((word) => other.stems.includes(word)).length;
  return common / Math.min(stems.length, other.stems.length) >= 0.5;
}
