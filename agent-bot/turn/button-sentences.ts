import { TALK_TO_A_PERSON } from '../../widget-element/locales/talk-to-a-person.ts';

/**
 * What the widget's "Talk to a person" button writes, in every language it speaks. Recognised exactly, so that the
 * button works whatever the detectors think.
 */
export const BUTTON_SENTENCES: readonly string[] = Object.values(TALK_TO_A_PERSON);
