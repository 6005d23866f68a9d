import type { Turn } from '../conversation/conversation.ts';
import type { Span } from '../triggers/verdict.ts';
import { stemLikeness } from './content-words.ts';
import { hear, says, type HeardTurn } from './heard-turn.ts';
import { PACKS } from './packs/index.ts';
import { hits, spanOf, tokenAt, type Reading } from './reading.ts';
import { stem } from './stems.ts';

/** "No, that's not it": what the visitor says about the bot's last words. */
export interface Rejection {
  /** How surely the last answer is rejected, 0 to 1. */
  score: number;
  spans: Span[];
  why: string;
  /** The bot's words that are rejected, shortened; null where none are. */
  of: string | null;
  /** The visitor clicked "No" below the answer; the message itself rejects nothing. */
  clicked?: true;
}

/** From here on an answer counts as rejected. */
export const REJECTED = 0.5;

const NONE: Rejection = { score: 0, spans: [], why: 'rejects nothing', of: null };
/** Whoever rejects an answer does so briefly, or at the beginning. */
const LONGEST = 40;
/** So few words tell no language: "no me has entendido" may look English. */
const BRIEF = 4;
const QUOTED = 120;
/** How surely a click on "No" does: nobody asks who clicks how it was meant. */
const CLICKED = 0.9;
/** How surely a "no" that says nothing else rejects an answer. */
const SAYS_NO = 0.7;
const NAME = /^\p{Lu}/u;
const QUESTION = /\?["'”)\s]*$/;

/**
 * Whether the visitor's last turn rejects what the bot said before it: by a click on "No" below it, by its words
 * ("that's not what I asked"), by a "no" to something that was no question ("no, the blue one" answers one), or by
 * denying what the answer was about and the question was not ("an invoice, not a refund").
 */
export function rejectionOf(turns: readonly HeardTurn[]): Rejection {
  const said = saidRejection(turns);
  const below = sinceVisitor(turns).find(({ turn }) => turn.helped === false);
  if (below === undefined) return said;
  if (said.score >= REJECTED) return { ...said, score: Math.max(said.score, CLICKED) };
  return {
    score: CLICKED,
    spans: [],
    why: 'said “No” below the answer',
    of: below.turn.text.slice(0, QUOTED),
    clicked: true,
  };
}

/** What the bot said after the visitor's last turn but one. */
export function sinceVisitor(turns: readonly HeardTurn[]): HeardTurn[] {
  const before = turns.slice(0, -1);
  const from = before.findLastIndex(({ turn }) => turn.author === 'visitor') + 1;
  return before.slice(from).filter(({ turn }) => turn.author === 'bot');
}

function saidRejection(turns: readonly HeardTurn[]): Rejection {
  const last = turns.at(-1);
  const at = turns.findLastIndex((one) => one.turn.author === 'bot');
  const bot = turns[at];
  if (last === undefined || last.turn.author !== 'visitor' || bot === undefined) return NONE;
  const { act } = bot.turn;
  if (act === 'hand-off' || act === 'warn') return NONE;
  const { reading } = last;
  const { tokens } = reading;
  if (tokens.length === 0 || tokens.length > LONGEST) return NONE;
  const asked = turns.slice(0, at).findLast((one) => one.turn.author === 'visitor');
  const question = act !== 'clarify' && act !== 'answer' && act !== 'rephrase' && asksBack(bot);

  const spans: Span[] = [];
  let score = 0;
  let why = NONE.why;
  const say = (weight: number, reason: string, span: Span): void => {
    spans.push(span);
    if (weight > score) {
      score = weight;
      why = reason;
    }
  };
  for (const pack of tokens.length <= BRIEF ? PACKS : reading.packs) {
    for (const cue of pack.dialogue.rejects) {
      // Who was asked to say it again says what was meant: there is no answer to reject.
      if (act === 'rephrase' && cue.weight < 0.8) continue;
      for (const hit of hits(reading, cue.pattern))
        say(cue.weight, cue.why, spanOf(reading, hit.first, hit.last));
    }
  }
  // What follows a "no" to a question is the answer to it, whatever it denies.
  if (question && says(reading, 'no') && score < 0.9) return NONE;
  if (!question) {
    if (reading.packs.some((pack) => pack.rejection.test(reading.flat)))
      say(0.85, 'says that was not it', whole(reading));
    if (says(reading, 'no')) say(SAYS_NO, 'says no to the answer', spanOf(reading, 0, 0));
  }
  const denied = deniedIn(last, bot, asked);
  if (denied !== null) say(0.7, `says it is not about "${denied.text}"`, denied);
  if (score === 0) return NONE;
  if (says(reading, 'notRejecting') && score < 0.9)
    return { ...NONE, spans: spans.map((span) => ({ ...span, void: 'takes it well' })) };
  return { score, spans, why, of: bot.turn.text.slice(0, QUOTED) };
}

/** The bot's last words are a question that a "no" may answer, or an offer of more. */
function asksBack({ turn, reading }: HeardTurn): boolean {
  return QUESTION.test(turn.text) || says(reading, 'botOffers');
}

function whole(reading: Reading): Span {
  return spanOf(reading, 0, reading.tokens.length - 1);
}

/** The word that the visitor denies, that the answer is about and that they had not asked about. */
function deniedIn(last: HeardTurn, bot: HeardTurn, asked: HeardTurn | undefined): Span | null {
  if (asked === undefined || bot.turn.act === 'clarify') return null;
  if (QUESTION.test(bot.turn.text)) return null;
  for (const pack of last.reading.packs) {
    for (const match of last.reading.flat.matchAll(pack.dialogue.contrast)) {
      const word = match[1] ?? '';
      const denied = stem(word, last.reading.language);
      if (denied.length < 3) continue;
      const among = (stems: readonly string[]): boolean =>
        stems.some((other) => stemLikeness(denied, other) >= 0.8);
      const token = tokenAt(last.reading, match.index + match[0].lastIndexOf(word));
      if (token < 0) continue;
      const span = spanOf(last.reading, token, token);
      // "May" and "Will" are names where they are written as one, and otherwise empty words.
      const named = NAME.test(span.text) && bot.reading.tokens.some(({ norm }) => norm === word);
      if ((!among(bot.content.stems) && !named) || among(asked.content.stems)) continue;
      return span;
    }
  }
  return null;
}

/** Whether a message rejects the answer before it by its words alone: "no, the blue one" may answer a question. */
export function isRejection(input: string): boolean {
  const turns: Turn[] = [
    { author: 'bot', messageId: null, text: '', at: 0, act: 'answer' },
    { author: 'visitor', messageId: null, text: input, at: 0 },
  ];
  return rejectionOf(hear(turns)).score > SAYS_NO;
}
