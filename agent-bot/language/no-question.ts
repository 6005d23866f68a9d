import { PACKS } from './packs/index.ts';
import type { LanguagePack } from './packs/pack.ts';
import type { Reading } from './reading.ts';
import { isThanks, plainReply, takesBack } from './replies.ts';
import { gladFaces } from './surface.ts';

/** Whoever says nothing but thanks does so in few words. */
const LONGEST = 10;
const MARKS = /[?\u061f\uff1f]/;
/** What a message may begin with and still only be a hello. */
const SMALL = new Map<LanguagePack, ReadonlySet<string>>(
  PACKS.map((pack) => [pack, new Set([...pack.smallTalk, ...pack.yes])]),
);

/**
 * The visitor says that something is wanted and not yet what ("I need help"), or wants nothing: a greeting, thanks, a
 * yes or a no that stands for itself ("ok", "great, thanks", "👍"), or no word at all. Nothing can fit that, and nothing
 * failed where nothing fits.
 */
export function asksNothing(reading: Reading): boolean {
  const { tokens, flat, packs, text } = reading;
  if (tokens.length === 0) return true;
  if (tokens.length > LONGEST) return false;
  // "Por qué" is often written without its marks, of words that stand in a hello as well.
  const asked = MARKS.test(text) || packs.some(({ dialogue }) => dialogue.kinds.reason.test(flat));
  // Before what takes thanks back: "nein danke" takes none back.
  if (!asked && plainReply(reading) !== null) return true;
  if (takesBack(reading)) return false;
  if (packs.some((pack) => pack.opens.test(flat) && isSmall(without(flat, pack.opens), pack))) return true;
  return (
    !asked && packs.some((pack) => isSmall(without(without(flat, pack.thanks), pack.dialogue.relief), pack))
  );
}

/** Of such a message: it may be an answer to what the bot said last, and no beginning of something new. */
export function takesNote(reading: Reading): boolean {
  if (reading.tokens.length === 0) return gladFaces(reading.text) && !/[?.!\u2026]/.test(reading.text);
  return !opens(reading) && (isThanks(reading) || !greets(reading));
}

function greets({ flat, packs }: Reading): boolean {
  return packs.some((pack) => pack.greets.test(flat));
}

/** Of such a message: something is wanted, and it is not said what. */
export function opens({ flat, packs }: Reading): boolean {
  return packs.some((pack) => pack.opens.test(flat));
}

function without(flat: string, pattern: RegExp): string {
  let rest = flat;
  while (pattern.test(rest)) rest = rest.replace(pattern, ' | ');
  return rest;
}

function isSmall(flat: string, pack: LanguagePack): boolean {
  const words = flat.split(/[ |]+/).filter((word) => word !== '');
  return words.every((word) => SMALL.get(pack)?.has(word) === true);
}
