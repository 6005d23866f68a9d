import type { Cue } from './pack.ts';

/** A cue of a pack: what it looks for, what a hit weighs from 0 to 1, what the trace says, and what must stand elsewhere. */
export function cue(source: string, weight: number, why: string, given?: RegExp): Cue {
  return { pattern: new RegExp(source, 'g'), weight, why, ...(given === undefined ? {} : { given }) };
}

/** A cue that begins where a word does. */
export function wordCue(source: string, weight: number, why: string, given?: RegExp): Cue {
  return cue(`\\b${source}`, weight, why, given);
}
