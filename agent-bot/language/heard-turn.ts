import type { Turn } from '../conversation/conversation.ts';
import { contentOf, type Content } from './content-words.ts';
import { detectLanguage } from './language-detection.ts';
import type { DialoguePart } from './packs/pack.ts';
import { read, type Reading } from './reading.ts';

/** A turn with its words read. */
export interface HeardTurn {
  turn: Turn;
  reading: Reading;
  content: Content;
}

/** Turns that are looked back at: what lies further back has been talked over. */
export const LOOK_BACK = 24;
/** As much of an earlier turn as is read again. */
const LONGEST = 1000;

/**
 * Reads the last turns of a stretch, the last one included.
 * @param language the conversation's language so far, ISO 639-1; where it is not known, what the turns together are in
 * @param known the last turn's message where it was read already, in that language
 */
export function hear(turns: readonly Turn[], language?: string, known?: Reading): HeardTurn[] {
  const heard = turns.slice(-LOOK_BACK).filter((turn) => turn.author !== 'agent');
  const prior = language ?? languageOfTurns(heard);
  return heard.map((turn) => {
    const isKnown = language !== undefined && known?.text === turn.text && turn.text.length <= LONGEST;
    const reading = isKnown ? known : read(turn.text.slice(0, LONGEST), prior);
    return { turn, reading, content: contentOf(reading) };
  });
}

/** "No" is a word of many languages: the turns beside it tell which one is spoken. */
function languageOfTurns(turns: readonly Turn[]): string {
  return detectLanguage(
    turns
      .slice(0, 6)
      .map((turn) => turn.text.slice(0, 100))
      .join('\n'),
  );
}

/** Whether a pattern of the `dialogue` part of the message's language is found in it. */
export function says(
  reading: Reading,
  what: 'no' | 'notRejecting' | 'restates' | 'doubts' | 'relief' | 'botFails' | 'botOffers',
): boolean {
  return reading.packs.some(({ dialogue }: DialoguePart) => dialogue[what].test(reading.flat));
}
