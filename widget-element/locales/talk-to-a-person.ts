import { strings as ar } from './ar.ts';
import { strings as de } from './de.ts';
import { strings as en } from './en.ts';
import { strings as es } from './es.ts';
import { strings as fr } from './fr.ts';
import { strings as it } from './it.ts';
import { strings as ja } from './ja.ts';
import { strings as nl } from './nl.ts';
import { strings as pl } from './pl.ts';
import { strings as pt } from './pt.ts';

/**
 * What "Talk to a person" writes in the visitor's name, by language. The service recognises these sentences
 * exactly, so that the button never depends on a score. The widget itself fetches one language only.
 */
export const TALK_TO_A_PERSON: Readonly<Record<string, string>> = {
  ar: ar.talkToPersonSentence,
  de: de.talkToPersonSentence,
  en: en.talkToPersonSentence,
  es: es.talkToPersonSentence,
  fr: fr.talkToPersonSentence,
  it: it.talkToPersonSentence,
  ja: ja.talkToPersonSentence,
  nl: nl.talkToPersonSentence,
  pl: pl.talkToPersonSentence,
  pt: pt.talkToPersonSentence,
};
