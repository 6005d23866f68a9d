import type { Stretch, Turn } from '../conversation/conversation.ts';
import { takesNote } from '../language/no-question.ts';
import { read } from '../language/reading.ts';
import type { WordingKey } from './wording.ts';

/** Which sentence answers a message that asks nothing. */
export type Nothing = Extract<WordingKey, 'attachment_only' | 'signs_only' | 'noted'>;

const QUESTION = /[?\u061f\uff1f]["'”)\s]*$/;

/**
 * What is said to a message in which nothing was asked: a file cannot be looked at, whatever stands below it, a
 * "great, thanks" after an answer is taken for what it is, and whoever has said nothing of what is wanted is asked for
 * it.
 *
 * @param said the message's turns
 * @param stretch with the message as its last turn
 */
export function nothingIn(text: string, said: readonly Turn[], stretch: Stretch): Nothing {
  if (said.some((turn) => turn.files !== undefined)) return 'attachment_only';
  const bot = stretch.turns.findLast((turn) => turn.author === 'bot');
  const isTold = (bot?.act === 'answer' || bot?.act === 'other') && !QUESTION.test(bot.text);
  return isTold && takesNote(read(text, stretch.language)) ? 'noted' : 'signs_only';
}
