import type { Turn } from '../conversation/conversation.ts';
import type { Span } from '../triggers/trigger.ts';
import type { Scored } from './human-request.ts';
import { PACKS } from './packs/index.ts';
import { hits, read, spanOf, type Reading } from './reading.ts';
import { sentiment } from './sentiment.ts';
import { stem } from './stems.ts';

const CUES = PACKS.flatMap((pack) => pack.frustration);
const CALM = PACKS.flatMap((pack) => pack.calm);
const REPEATS = PACKS.map((pack) => pack.repeats);
const REJECTIONS = PACKS.map((pack) => pack.rejection);

/** How much of yesterday's frustration is left after a message. */
const DECAY = 0.6;
/** Only the last turns count: earlier ones have decayed to nothing. */
const LOOK_BACK = 16;

/** Combines independent signs: two halves make three quarters. */
const join = (a: number, b: number): number => 1 - (1 - a) * (1 - b);
const clamp = (value: number): number => (value > 0 ? Math.min(value, 1) : 0);

/**
 * Frustration of one message alone, 0 to 1: what the visitor says (cues), how the words feel (sentiment), how they
 * are written (capitals, "!!!"). Single sad words of a shop's daily business ("lost", "broken") add nothing.
 */
export function messageFrustration(input: string | Reading): Scored {
  const reading = typeof input === 'string' ? read(input) : input;
  const { tokens, text } = reading;
  if (tokens.length === 0) return { score: shouting(text) > 0 ? 0.1 : 0, spans: [], why: 'no words' };
  const calm = CALM.flatMap((pattern) => hits(reading, pattern));
  const spans: Span[] = [];
  const reasons: string[] = [];
  let score = 0;
  const cued = new Uint8Array(tokens.length);
  for (const cue of CUES) {
    let counted = false;
    for (const hit of hits(reading, cue.pattern)) {
      if (calm.some((other) => hit.first <= other.last && other.first <= hit.last)) continue;
      if (!counted) {
        score = join(score, cue.weight);
        reasons.push(cue.why);
        counted = true;
      }
      spans.push(spanOf(reading, hit.first, hit.last));
      cued.fill(1, hit.first, hit.last + 1);
    }
  }
  // A word that was counted as a cue is not felt a second time.
  const felt = sentiment(reading, (index) => cued[index] === 1);
  if (felt.sum < 0) {
    const weight = Math.min(0.4, Math.max(-felt.worst - 1, 0) * 0.07 + Math.max(-felt.sum - 3, 0) * 0.04);
    if (weight > 0.05) reasons.push('words sound negative');
    score = join(score, weight);
  }
  const loud = shouting(text);
  if (score > 0 && loud > 0) {
    score = join(score, 0.15 + 0.15 * loud);
    reasons.push('written loudly');
  }
  // Relief and praise in the same breath: "ugh finally, thanks".
  if (calm.length > 0) score *= 0.4;
  else if (felt.best >= 2 && felt.sum > 0) score *= 0.7;
  return {
    score: clamp(score),
    spans,
    why: reasons.length === 0 ? 'no sign of frustration' : unique(reasons).join(', '),
  };
}

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** 0 to 1: how much of the message is in capitals or ends in piled-up marks. Short codes do not count. */
function shouting(text: string): number {
  const sample = text.slice(0, 2000);
  let capitals = 0;
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals++;
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++;
  }
  const loud = letters >= 12 && capitals / letters > 0.7 ? 0.6 : 0;
  return clamp(loud + (/[!?]{3}/.test(sample) ? 0.5 : /!!/.test(sample) ? 0.25 : 0));
}

/** The visitor says that what the bot just said was not it: "no, that's not what I asked". */
export function isRejection(input: string | Reading): boolean {
  const reading = typeof input === 'string' ? read(input) : input;
  if (reading.tokens.length === 0 || reading.tokens.length > 16) return false;
  return REJECTIONS.some((pattern) => pattern.test(reading.flat));
}

function stems(reading: Reading): Set<string> {
  const set = new Set<string>();
  for (const token of reading.tokens.slice(0, 60)) set.add(stem(token.norm));
  return set;
}

function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size < 3 || b.size < 3) return 0;
  let common = 0;
  for (const item of a) if (b.has(item)) common++;
  return common / (a.size + b.size - common);
}

/**
 * Frustration of the conversation, 0 to 1, up to its last visitor turn. What each message says decays by 0.6 a
 * message; being stuck adds to it: asking the same again, "I already told you", the bot not understanding, the bot
 * repeating itself, a rejected answer (Hernandez Caralt et al., COLING Industry 2025: frustration shows in context
 * and repetition rather than in words).
 */
export function conversationFrustration(turns: readonly Turn[]): number {
  let score = 0;
  const asked: Set<string>[] = [];
  const given = new Set<string>();
  let failures = 0;
  let repeated = 0;
  for (const turn of turns.slice(-LOOK_BACK)) {
    if (turn.author === 'bot') {
      if (turn.act === 'clarify' || turn.act === 'rephrase') failures++;
      else if (turn.act === 'answer') failures = 0;
      const key = turn.entry ?? turn.text;
      if (key !== '' && turn.act !== 'clarify' && turn.act !== 'rephrase') {
        if (given.has(key)) repeated = 1;
        given.add(key);
      }
      continue;
    }
    if (turn.author === 'agent') continue;
    const reading = read(turn.text.slice(0, 2000));
    const alone = turn.frustration ?? messageFrustration(reading).score;
    const words = stems(reading);
    const again = Math.max(0, ...asked.slice(-4).map((earlier) => likeness(earlier, words)));
    let stuck = 0;
    if (again > 0.5) stuck += 0.2;
    if (asked.length > 0 && REPEATS.some((pattern) => pattern.test(reading.flat))) stuck += 0.1;
    if (failures > 0) stuck += 0.1 * Math.min(failures, 3);
    if (repeated > 0) stuck += 0.15;
    if (asked.length > 0 && isRejection(reading)) stuck += 0.15;
    score = clamp(DECAY * score + alone + stuck);
    asked.push(words);
    repeated = 0;
  }
  return score;
}
