/**
 * What "Talk to a person" writes in the visitor's name, by language. The service recognises these sentences
 * exactly, so that the button never depends on a score.
 */
export const TALK_TO_A_PERSON = {
  en: "I'd like to talk to a person, please.",
  de: 'Ich möchte bitte mit einem Menschen sprechen.',
} as const satisfies Record<string, string>;
