import type { Wordings } from './wording-key.ts';

/** German. */
export const de: Wordings = {
  clarify: 'Ich möchte sicher sein, dass ich die richtige Frage beantworte. Ist es eine von diesen?',
  clarify_one: 'Ich möchte sicher sein, dass ich die richtige Frage beantworte. Meinten Sie das?',
  none_of_these: 'Keine davon',
  something_else: 'Etwas anderes',
  say_it_again: 'Dazu habe ich noch keine passende Antwort. Sagen Sie es bitte mit anderen Worten?',
  rephrase:
    'Danke. Sagen Sie es mir noch einmal mit eigenen Worten. Wenn ich dann keine Antwort habe, gebe ich Sie sofort an einen Menschen weiter.',
  attachment_only:
    'Dateien kann ich selbst nicht ansehen. Sagen Sie mir in Worten, was Sie brauchen. Oder möchten Sie mit einem Menschen sprechen, der sie ansehen kann?',
  signs_only: 'Sagen Sie mir in ein paar Worten, was Sie brauchen, dann sehe ich, was ich tun kann.',
  noted: 'Gut. Wenn noch etwas ist, bin ich hier.',
  refuse: 'Dabei kann ich hier nicht helfen. Kann ich etwas anderes beantworten?',
  warn: 'Ich möchte Ihnen helfen. Bitte sagen Sie mir ohne Beleidigungen, was Sie brauchen.',
  ask_email:
    'Bevor ich antworte: Unter welcher E-Mail-Adresse erreichen wir Sie, falls die Verbindung abreißt? Wenn Sie das lieber nicht sagen, schreiben Sie einfach weiter.',
  left_line: 'Sie haben die Warteschlange verlassen. Ich bin wieder da: Was kann ich für Sie beantworten?',
  opening_failed:
    'Ich konnte das Team gerade nicht erreichen. Wir wissen davon und kümmern uns; Sie können es auch später noch einmal versuchen.',
};
