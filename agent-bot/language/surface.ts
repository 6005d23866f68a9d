/** How a message is written, whatever its words; each about 0 to 1. */
export interface Surface {
  'question mark': number;
  'question marks': number;
  exclamation: number;
  exclamations: number;
  'mixed marks': number;
  dots: number;
  /** Most letters are capitals. */
  loud: number;
  /** A word in capitals among others that are not. */
  'loud word': number;
  /** "sooo", "pleeease". */
  elongated: number;
  'sad faces': number;
  'glad faces': number;
  mention: number;
  hashtag: number;
  quotes: number;
}

/** As much of a message as its manner shows in. */
const SAMPLE = 2000;
const SAD =
  /[\u{1F620}\u{1F621}\u{1F624}\u{1F92C}\u{1F644}\u{1F612}\u{1F611}\u{1F610}\u{1F614}\u{1F61E}\u{1F61F}\u{1F616}\u{1F623}\u{1F629}\u{1F62B}\u{1F622}\u{1F62D}\u{1F44E}\u{1F494}\u{1F926}\u{1F595}\u{1F4A9}\u{1F47F}\u{1F622}]|[:;=]['-]?[(/[]/gu;
const GLAD =
  /[\u{1F600}-\u{1F60D}\u{1F618}\u{1F617}\u{1F60E}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F64F}\u{1F389}\u{1F495}-\u{1F49D}\u{2764}\u{1F525}\u{1F4AF}]|[:;=]-?[)D]/gu;
const ELONGATED = /([a-z])\1\1/i;
/** Words that are written in capitals without shouting are short: "DVD", "USB", "NYC". */
const LOUD_WORD = /\b[A-Z]{4,}\b/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const some = (holds: boolean): number => (holds ? 1 : 0);

/** Looks at capitals, marks, faces and the like. Looks at a bounded part of the message. */
export function surface(text: string): Surface {
  const sample = text.slice(0, SAMPLE);
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    const capital = code >= 65 && code <= 90;
    if (capital) capitals++;
    if (capital || (code >= 97 && code <= 122)) letters++;
  }
  const loud = letters >= 12 && capitals / letters > 0.7;
  return {
    'question mark': some(sample.includes('?')),
    'question marks': some(/\?\s?\?/.test(sample)),
    exclamation: some(sample.includes('!')),
    exclamations: some(/!\s?!/.test(sample)),
    'mixed marks': some(/\?!|!\?/.test(sample)),
    dots: some(/\.\.|…/.test(sample)),
    loud: some(loud),
    'loud word': some(!loud && LOUD_WORD.test(sample)),
    elongated: some(ELONGATED.test(sample)),
    'sad faces': Math.min(Math.log1p(count(sample, SAD)), 1.5),
    'glad faces': Math.min(Math.log1p(count(sample, GLAD)), 1.5),
    mention: some(/(?:^|\s)@\w/.test(sample)),
    hashtag: some(/(?:^|\s)#\w/.test(sample)),
    quotes: some(/["“”]/.test(sample)),
  };
}

/** Whether a message shows a glad face or sign, and no sad one. */
export function gladFaces(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return count(sample, GLAD) > 0 && count(sample, SAD) === 0;
}
