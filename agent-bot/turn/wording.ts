/** What the bot says beside answers and handoff sentences. */
export type WordingKey =
  | 'clarify'
  | 'none_of_these'
  | 'say_it_again'
  | 'rephrase'
  | 'attachment_only'
  | 'refuse'
  | 'warn'
  | 'ask_email'
  | 'left_line'
  | 'opening_failed';

const EN: Readonly<Record<WordingKey, string>> = {
  clarify: 'I want to be sure I answer the right question. Is it one of these?',
  none_of_these: 'None of these',
  say_it_again: "I don't have an answer that fits yet. Could you say it in other words?",
  rephrase:
    "Thanks. Tell me once more in your own words. If I still can't answer, I'll pass you to a person right away.",
  attachment_only:
    "I can't look at files myself. Tell me in words what you need, and I'll see what I can do.",
  refuse: "I can't help with that here. Is there something else I can answer?",
  warn: "I'd like to help. Please tell me what you need, without insults.",
  ask_email: 'Which email address can we reach you at?',
  left_line: "You've left the line. I'm here again: what can I answer for you?",
  opening_failed:
    "I couldn't reach the team just now. We know about it and are on it; you can also try again later.",
};

const DE: Readonly<Record<WordingKey, string>> = {
  clarify: 'Ich möchte sicher sein, dass ich die richtige Frage beantworte. Ist es eine von diesen?',
  none_of_these: 'Keine davon',
  say_it_again: 'Dazu habe ich noch keine passende Antwort. Sagen Sie es bitte mit anderen Worten?',
  rephrase:
    'Danke. Sagen Sie es mir noch einmal mit eigenen Worten. Wenn ich dann keine Antwort habe, gebe ich Sie sofort an einen Menschen weiter.',
  attachment_only: 'Dateien kann ich selbst nicht ansehen. Sagen Sie mir in Worten, was Sie brauchen.',
  refuse: 'Dabei kann ich hier nicht helfen. Kann ich etwas anderes beantworten?',
  warn: 'Ich möchte Ihnen helfen. Bitte sagen Sie mir ohne Beleidigungen, was Sie brauchen.',
  ask_email: 'Unter welcher E-Mail-Adresse erreichen wir Sie?',
  left_line: 'Sie haben die Warteschlange verlassen. Ich bin wieder da: Was kann ich für Sie beantworten?',
  opening_failed:
    'Ich konnte das Team gerade nicht erreichen. Wir wissen davon und kümmern uns; Sie können es auch später noch einmal versuchen.',
};

const LANGUAGES: Readonly<Record<string, Readonly<Record<WordingKey, string>>>> = { en: EN, de: DE };

/** One of the bot's own sentences; `de-AT` falls back to `de`, an unknown language to English. */
export function wording(key: WordingKey, language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const texts = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined;
  return (texts ?? EN)[key];
}
