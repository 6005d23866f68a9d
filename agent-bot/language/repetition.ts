import { contentLikeness, type Content } from './content-words.ts';
import type { HeardTurn } from './heard-turn.ts';
import type { Reading } from './reading.ts';

/** Something said before, and how alike it is. */
export interface Earlier {
  /** Chatwoot's id of the earlier message; null where it has none yet. */
  messageId: number | null;
  /** Its words, shortened. */
  text: string;
  /** 0 to 1. */
  likeness: number;
}

/** What goes in circles. */
export interface Repetition {
  /** The visitor asks what they asked before, with an answer in between; null where they do not. */
  question: Earlier | null;
  /** How often it has been asked by now, this time included: 1 for the first. */
  asked: number;
  /** The bot's last words are ones it said before; null where they are not. */
  answer: Earlier | null;
  /** How often the bot has said them by now. */
  answered: number;
}

/** From here on two questions are the same, and two answers. */
const SAME_QUESTION = 0.6;
/** The same for questions that one entry answers. */
const SAME_ENTRY = 0.35;
const SAME_ANSWER = 0.8;
const QUOTED = 120;
/** An answer of fewer words ("Yes.", "At eight.") may well be given twice; a short one only where no word differs. */
const BRIEF_ANSWER = 3;
const SHORT_ANSWER = 4;

const NONE: Repetition = { question: null, asked: 1, answer: null, answered: 1 };

/**
 * Whether the last of the turns, the visitor's, asks again, and whether what the bot said before it is a loop.
 * @param fits the entry that surely answers the last turn: where it answered an earlier question too, fewer common words
 *   make the two the same ("do you sell gift cards", "buying a gift card is possible?")
 */
export function repetitionOf(turns: readonly HeardTurn[], fits: string | null = null): Repetition {
  const last = turns.at(-1);
  if (last === undefined || last.turn.author !== 'visitor') return NONE;
  const bots = turns.filter((one) => one.turn.author === 'bot');
  const lastBot = turns.findLastIndex((one) => one.turn.author === 'bot');
  // What came since the bot's last word belongs to the same burst: nothing was answered in between.
  const before = turns.slice(0, Math.max(lastBot, 0)).filter((one) => one.turn.author === 'visitor');
  let question: Earlier | null = null;
  let asked = 1;
  for (const earlier of before) {
    const likeness = questionLikeness(earlier, last);
    const isSameEntry = fits !== null && answeredWith(turns, earlier) === fits;
    if (likeness < (isSameEntry ? SAME_ENTRY : SAME_QUESTION)) continue;
    asked++;
    if (question === null || likeness >= question.likeness) question = evidence(earlier, likeness);
  }
  const said = bots.at(-1);
  let answer: Earlier | null = null;
  let answered = 1;
  if (said !== undefined && isAnswer(said)) {
    for (const earlier of bots.slice(0, -1)) {
      const likeness = answerLikeness(earlier, said);
      if (likeness < SAME_ANSWER) continue;
      answered++;
      answer = evidence(earlier, likeness);
    }
  }
  return { question, asked, answer, answered };
}

/** How alike two visitor messages are as questions, 0 to 1; "yes" and "hello" are none. */
export function questionLikeness(a: HeardTurn, b: HeardTurn): number {
  return contentLikeness(a.content, b.content);
}

/** The entry of the first answer after a visitor's turn; undefined where it is not known. */
function answeredWith(turns: readonly HeardTurn[], question: HeardTurn): string | undefined {
  return turns.slice(turns.indexOf(question) + 1).find(({ turn }) => turn.author === 'bot')?.turn.entry;
}

function evidence({ turn }: HeardTurn, likeness: number): Earlier {
  return {
    messageId: turn.messageId,
    text: turn.text.slice(0, QUOTED),
    likeness: Math.round(likeness * 100) / 100,
  };
}

function isAnswer({ turn }: HeardTurn): boolean {
  return turn.act !== 'clarify' && turn.act !== 'rephrase' && turn.act !== 'warn' && turn.text.trim() !== '';
}

/** How alike two of the bot's turns are: 1 for the same entry or the same words. */
export function answerLikeness(a: HeardTurn, b: HeardTurn): number {
  if (a.turn.entry !== undefined && b.turn.entry !== undefined) return a.turn.entry === b.turn.entry ? 1 : 0;
  const words = Math.min(a.reading.tokens.length, b.reading.tokens.length);
  if (words < BRIEF_ANSWER) return 0;
  if (isSame(a.reading, b.reading)) return 1;
  if (words < SHORT_ANSWER) return 0;
  return overlap(a.content, b.content);
}

function isSame(a: Reading, b: Reading): boolean {
  return a.flat === b.flat && a.tokens.every(({ norm }, index) => norm === b.tokens[index]?.norm);
}

function overlap(a: Content, b: Content): number {
  if (a.stems.length < 2 || b.stems.length < 2) return 0;
  const all = new Set([...a.stems, ...a.numbers, ...b.stems, ...b.numbers]);
  const own = new Set([...a.stems, ...a.numbers]);
  let common = 0;
  for (const word of [...b.stems, ...b.numbers]) if (own.has(word)) common++;
  return common / all.size;
}
