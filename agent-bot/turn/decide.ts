import type { Stretch } from '../conversation/conversation.ts';
import type { Guardrails } from '../guardrails/schema.ts';
import { asksNothing, opens } from '../language/no-question.ts';
import { read } from '../language/reading.ts';
import { REJECTED } from '../language/rejection.ts';
import { TRIGGERS, type TriggerId } from '../triggers/index.ts';
import type { Attempt } from '../triggers/attempt.ts';
import type { Judgement, Trigger, Verdict } from '../triggers/trigger.ts';
import type { Decided, Decision } from './decision.ts';
import type { Signals } from './signals.ts';

/** What a decision is made from. */
export interface DecideInput {
  /** The message, or the whole burst joined by newlines when `complete`. */
  text: string;
  /** Includes the message, or the burst, as its last visitor turns. */
  stretch: Stretch;
  signals: Signals;
  guardrails: Guardrails;
  /** False: judged at once when a message came, more may follow. True: the quiet window is over. */
  complete: boolean;
}

/** The why of a decision to wait for the rest of the burst. */
export const WAITING = 'waiting for the visitor to finish';

const WORDS = /[\p{L}\p{N}]/u;
const LONGEST_QUOTE = 200;
/** "Great, just great": whoever is this cross does not thank. */
const CROSS = 0.25;

/**
 * Turns signals into one decision, with every trigger's verdict. Pure: the same for the live path, replay, shadow
 * mode, the tester and `score`. Where several triggers fire the first of `TRIGGERS` gives the reason; a trigger in
 * shadow fires in the trace only.
 */
export function decide({ text, stretch, signals, guardrails, complete }: DecideInput): Decided {
  const attempt = attemptOf(text, stretch, signals, guardrails);
  const trace: Verdict[] = [];
  let handOff: Decision | null = null;
  let warns = false;
  for (const trigger of TRIGGERS) {
    const guard = guardrails.triggers[trigger.id as TriggerId];
    if (guard.mode === 'off') {
      trace.push({ trigger: trigger.id, mode: 'off', fired: false, why: 'off' });
      continue;
    }
    if (trigger.waitsForBurst && !complete) {
      trace.push({ trigger: trigger.id, mode: guard.mode, fired: false, why: WAITING });
      continue;
    }
    const judgement = trigger.judge({ text, signals, stretch, attempt }, guard.settings);
    trace.push(verdictOf(trigger, guard.mode, judgement));
    if (guard.mode !== 'on') continue;
    if (judgement.fired) handOff ??= handOffBy(trigger, judgement, text);
    else if (judgement.warns === true) warns = true;
  }
  if (handOff !== null) return { decision: handOff, trace, attempt };
  if (!complete) return { decision: { action: 'stay-silent', why: WAITING }, trace, attempt };
  // Whoever insults and asks something that can be answered gets the answer.
  if (warns && attempt !== 'fits') return { decision: { action: 'warn' }, trace, attempt };
  return { decision: reply(attempt, signals, guardrails, lastEntry(stretch)), trace, attempt };
}

/** No word in it: empty, an emoji, an attachment alone. Nothing was asked, so nothing failed. */
function isWordless(text: string): boolean {
  return !WORDS.test(text);
}

function attemptOf(text: string, stretch: Stretch, signals: Signals, guardrails: Guardrails): Attempt {
  if (isWordless(text)) return 'no-question';
  const best = signals.candidates[0];
  const fits = best !== undefined && best.confidence >= guardrails.triggers.low_confidence.settings.threshold;
  // Who clicked "No" and writes says what is wanted: only the rejected entry is out of the question.
  if (signals.rejection.clicked) return fits && best.entry !== lastEntry(stretch) ? 'fits' : 'unsure';
  const rejected = signals.rejection.score >= REJECTED && spokeBefore(stretch);
  // "No, I want to unsubscribe": another entry may fit, the rejected one must not be offered again.
  if (rejected && !(fits && best.entry !== lastEntry(stretch) && saysMore(signals))) return 'rejected';
  if (fits) return 'fits';
  // Where there is nothing to answer from, a hello too goes to a person at once.
  const calm = best !== undefined && signals.frustration.score < CROSS;
  if (!calm) return 'unsure';
  const reading = read(text, stretch.language);
  if (!asksNothing(reading)) return 'unsure';
  return opens(reading) && openedBefore(stretch) ? 'vague' : 'no-question';
}

/** Asked what they need, whoever only says again that they need something is helped by no further question. */
function openedBefore({ turns, language }: Stretch): boolean {
  const asked = turns.findLastIndex((turn) => turn.author === 'bot');
  const act = turns[asked]?.act;
  if (act !== 'rephrase' && act !== 'clarify') return false;
  const before = turns.slice(0, asked).findLast((turn) => turn.author === 'visitor');
  return before !== undefined && opens(read(before.text, language));
}

/** The rejection says what is wanted instead, and is no bare "that's not it". */
function saysMore({ rejection, repetition }: Signals): boolean {
  return rejection.score < 0.8 || repetition.question !== null;
}

/** The entry answered with last. */
function lastEntry(stretch: Stretch): string | undefined {
  return stretch.turns.findLast((turn) => turn.author === 'bot')?.entry;
}

/** Whether there is a bot answer or question that a "no" can be about. */
function spokeBefore(stretch: Stretch): boolean {
  const bot = stretch.turns.findLast((turn) => turn.author === 'bot');
  return bot?.act === 'answer' || bot?.act === 'clarify' || bot?.act === 'rephrase';
}

function reply(attempt: Attempt, signals: Signals, guardrails: Guardrails, last?: string): Decision {
  const best = signals.candidates[0];
  if (attempt === 'fits' && best !== undefined) {
    return { action: 'answer', entry: best.entry, confidence: best.confidence };
  }
  // A rejected answer must not be offered again, and a "no" says nothing about what is meant: ask for other words.
  if (attempt !== 'unsure') return { action: 'clarify', options: [] };
  const { choiceFloor, choices } = guardrails.triggers.low_confidence.settings;
  const options = signals.candidates
    .filter(
      ({ entry, confidence }) => confidence >= choiceFloor && !(signals.rejection.clicked && entry === last),
    )
    .slice(0, choices);
  return { action: 'clarify', options: options.map((candidate) => candidate.entry) };
}

function verdictOf(trigger: Trigger, mode: Verdict['mode'], judgement: Judgement): Verdict {
  const verdict: Verdict = { trigger: trigger.id, mode, fired: judgement.fired, why: judgement.why };
  if (judgement.score !== undefined) verdict.score = judgement.score;
  if (judgement.threshold !== undefined) verdict.threshold = judgement.threshold;
  if (judgement.spans !== undefined && judgement.spans.length > 0) verdict.spans = judgement.spans;
  return verdict;
}

function handOffBy(trigger: Trigger, judgement: Judgement, text: string): Decision {
  const quotes = (judgement.spans ?? []).filter((span) => span.void === undefined).map((span) => span.text);
  const evidence = {
    trigger: trigger.id,
    // Where no words stand out the message itself is what the agent has to see.
    quotes: (quotes.length > 0 ? quotes : [text.trim()])
      .filter((quote) => quote !== '')
      .slice(0, 5)
      .map(shorten),
    ...(judgement.score === undefined ? {} : { score: judgement.score }),
    ...(judgement.threshold === undefined ? {} : { threshold: judgement.threshold }),
    why: judgement.why,
    ...(judgement.topic === undefined ? {} : { topic: judgement.topic }),
  };
  return { action: 'hand-off', reason: judgement.reason ?? trigger.reason, evidence };
}

function shorten(quote: string): string {
  const characters = [...quote.slice(0, LONGEST_QUOTE * 2)];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : quote;
}
