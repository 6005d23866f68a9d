import type { Span } from '../triggers/verdict.ts';

/** As much of a message as its manner shows in. */
const SAMPLE = 2000;
/** Faces and signs that are angry whatever the language, and what one of them says of whoever sends it. */
const ANGRY = /[\u{1F620}\u{1F621}\u{1F92C}\u{1F47F}\u{1F595}\u{1F4A2}]/gu;
/** Puffing and rolling eyes: less sure ("😤 done at last"). */
const CROSS = /[\u{1F624}\u{1F644}\u{1F612}\u{1F926}\u{1F44E}]/gu;
const ANGRY_WEIGHT = 0.5;
const CROSS_WEIGHT = 0.3;
const MORE = 0.1;
const MOST = 0.7;
/** Whoever asks about such a sign is not angry. */
const ABOUT = /emoji|emoticon|smiley|sticker/i;

/** How much a message's faces say of anger, 0 to 0.7, and where they stand. */
export function angryFaces(text: string): { weight: number; spans: Span[] } {
  const sample = text.slice(0, SAMPLE);
  const find = (pattern: RegExp): Span[] =>
    [...sample.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
  const [angry, cross] = [find(ANGRY), find(CROSS)];
  const spans = [...angry, ...cross];
  if (spans.length === 0 || ABOUT.test(sample)) return { weight: 0, spans: [] };
  const first = angry.length > 0 ? ANGRY_WEIGHT : CROSS_WEIGHT;
  return { weight: Math.min(first + MORE * (spans.length - 1), MOST), spans };
}
