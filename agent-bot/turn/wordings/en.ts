import type { Wordings } from './wording-key.ts';

/** English. */
export const en: Wordings = {
  clarify: 'I want to be sure I answer the right question. Is it one of these?',
  clarify_one: 'I want to be sure I answer the right question. Did you mean this?',
  none_of_these: 'None of these',
  something_else: 'Something else',
  say_it_again: "I don't have an answer that fits yet. Could you say it in other words?",
  rephrase:
    "Thanks. Tell me once more in your own words. If I still can't answer, I'll pass you to a person right away.",
  attachment_only:
    "I can't look at files myself. Tell me in words what you need. Or would you like to talk to a person who can look at them?",
  signs_only: "Tell me in a few words what you need, and I'll see what I can do.",
  noted: "Good. I'm here if something else comes up.",
  refuse: "I can't help with that here. Is there something else I can answer?",
  warn: "I'd like to help. Please tell me what you need, without insults.",
  ask_email:
    "Before I answer: which email address can we reach you at, in case we lose touch? If you'd rather not say, just go on.",
  left_line: "You've left the line. I'm here again: what can I answer for you?",
  opening_failed:
    "I couldn't reach the team just now. We know about it and are on it; you can also try again later.",
};
