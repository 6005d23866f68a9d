/** The why of triggers that judge answers, where there was nothing to answer. */
export const NOTHING_ASKED = 'nothing was asked';

/**
 * How the message went with the knowledge: an entry fits, none is sure enough, the visitor rejects the last answer,
 * nothing was asked (an emoji, a file, "ok", "thanks", "I need help"), or is said a second time to be needed and not what.
 */
export type Attempt = 'fits' | 'unsure' | 'rejected' | 'no-question' | 'vague';
