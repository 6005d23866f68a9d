import { strings as de } from './de.ts';
import { strings as en } from './en.ts';

/**
 * What "Talk to a person" writes in the visitor's name, by language. The service recognises these sentences
 * exactly, so that the button never depends on a score. The widget itself fetches one language only.
 */
export const TALK_TO_A_PERSON: Readonly<Record<string, string>> = {
  en: en.talkToPersonSentence,
  de: de.talkToPersonSentence,
};
