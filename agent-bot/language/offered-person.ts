import type { Turn } from '../conversation/conversation.ts';
import { humanRequest, type Scored } from './human-request.ts';
import { requestClass } from './packs/request-classes.ts';
import { read, spanOf, type Reading } from './reading.ts';
import { plainReply } from './replies.ts';

/** As much of the end of the bot's words is looked at: what it asks stands last. */
const LOOKED_AT = 300;
/** The bot asks like a visitor who wants it ("Would you like to talk to a person?"), if in other persons. */
const LIKE_A_REQUEST = 0.35;
/** As sure as it is that somebody who was asked and says yes wants it. */
const ACCEPTED = 0.95;
/** Asks what has been, not what shall be: "Have you already spoken to somebody?" */
const HAS_BEEN =
  /\b(?:already|yet|have you|did you|schon|bereits|hast du|haben sie|habt ihr|deja|avez vous|as tu|ya|ha|has|han|hablo|hablaste|hablaron|ja|falou|falaram|tentou)\b/;

/**
 * "Yes" to a bot that asked whether a person should come, in the words of an answer or of another author: as good
 * as asking for one. Null where the visitor says more than yes, or the bot asked something else.
 *
 * @param turns the conversation so far, with this message as its last turn
 */
export function acceptedPerson(turns: readonly Turn[], reading: Reading): Scored | null {
  const bot = turns.at(-2);
  if (bot?.author !== 'bot' || plainReply(reading) !== 'yes') return null;
  const question = lastQuestion(bot.text);
  if (question === null || !offersPerson(read(question, reading.language))) return null;
  const span = spanOf(reading, 0, reading.tokens.length - 1);
  return { score: ACCEPTED, spans: [span], why: 'says yes to talking to a person' };
}

/** Whether a question of the bot's is whether the visitor should be passed to a person. */
function offersPerson(asked: Reading): boolean {
  if (HAS_BEEN.test(asked.flat)) return false;
  const named = new Set(asked.tokens.map(({ norm }) => requestClass(norm, asked.language)));
  const has = (...names: string[]): boolean => names.some((name) => named.has(name));
  const acts = has('TALK', 'PASS', 'PASSME', 'REACH', 'GET', 'WISH', 'HELP');
  if (acts && humanRequest(asked).score >= LIKE_A_REQUEST) return true;
  return has('WHO', 'ANY', 'DEPT') && has('TALK', 'PASS', 'PASSME') && has('ME', 'YOU', 'I');
}

/** The question that the bot's words end with; null where they end otherwise. */
function lastQuestion(text: string): string | null {
  const end = text.trimEnd().slice(-LOOKED_AT);
  if (!end.endsWith('?') && !end.endsWith('\uFF1F')) return null;
  const body = end.slice(0, -1);
  const begins = Math.max(...['.', '!', '?', '\n'].map((mark) => body.lastIndexOf(mark)));
  return end.slice(begins + 1).trim();
}
