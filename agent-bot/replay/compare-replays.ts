import type { RecordedStretch } from './recorded.ts';
import type { ReplayedHandOff, ReplayedStretch } from './replay-stretch.ts';

/** A stretch, replayed with what is live and with the draft. */
export interface ReplayedPair {
  recorded: RecordedStretch;
  live: ReplayedStretch;
  draft: ReplayedStretch;
}

/** How many handoffs a trigger makes, and in how many stretches it fires in shadow, before and after. */
export interface TriggerCounts {
  live: number;
  draft: number;
  shadowLive: number;
  shadowDraft: number;
}

/** A stretch to look at. */
export interface Example {
  conversation: number;
  /** The message that did it: in the draft where it hands off, else in what is live. */
  messageId: number;
  text: string;
  live: ReplayedHandOff | null;
  draft: ReplayedHandOff | null;
}

/** What a draft changes. Every stretch is in one of `more`, `fewer`, `other` and `same`. */
export interface Comparison {
  stretches: number;
  conversations: number;
  /** Milliseconds of the first word; null without any. */
  from: number | null;
  /** Handed off with the draft alone; with what is live alone; for another reason or elsewhere; as with what is live. */
  more: number;
  fewer: number;
  other: number;
  same: number;
  /** Stretches in which what is live does today what was done then. */
  asThen: number;
  /** Questions answered before any handoff. */
  answered: { live: number; draft: number };
  triggers: Map<string, TriggerCounts>;
  /** What changes, the newest first. */
  changed: Example[];
  /** Of each trigger, what it does with the draft: what it did not do before comes first. */
  examples: Map<string, Example[]>;
}

/** Compares both replays of every stretch. `pairs`: the newest first. Pure. */
export function compareReplays(
  pairs: readonly ReplayedPair[],
  most: { changed: number; examples: number },
): Comparison {
  const result: Comparison = {
    stretches: pairs.length,
    conversations: new Set(pairs.map(({ recorded }) => recorded.conversation)).size,
    from: pairs.reduce<number | null>((first, { recorded }) => earlier(first, recorded.words[0]?.at), null),
    more: 0,
    fewer: 0,
    other: 0,
    same: 0,
    asThen: 0,
    answered: { live: 0, draft: 0 },
    triggers: new Map(),
    changed: [],
    examples: new Map(),
  };
  const found = new Map<string, { isNew: boolean; example: Example }[]>();
  for (const { recorded, live, draft } of pairs) {
    const kind = kindOf(live.handOff, draft.handOff);
    result[kind] += 1;
    if (isAsThen(recorded, live.handOff)) result.asThen += 1;
    result.answered.live += live.answered;
    result.answered.draft += draft.answered;
    count(result.triggers, live, 'live', 'shadowLive');
    count(result.triggers, draft, 'draft', 'shadowDraft');
    const decisive = draft.handOff ?? live.handOff;
    if (kind !== 'same' && decisive !== null && result.changed.length < most.changed)
      result.changed.push(example(recorded, live, draft, decisive.messageId));
    for (const [trigger, messageId] of firings(draft)) {
      const isNew = !firings(live).some(([before]) => before === trigger);
      const one = { isNew, example: example(recorded, live, draft, messageId) };
      found.set(trigger, [...(found.get(trigger) ?? []), one]);
    }
  }
  for (const [trigger, all] of found) {
    const ordered = [...all.filter(({ isNew }) => isNew), ...all.filter(({ isNew }) => !isNew)];
    result.examples.set(
      trigger,
      ordered.slice(0, most.examples).map((one) => one.example),
    );
  }
  return result;
}

function kindOf(
  live: ReplayedHandOff | null,
  draft: ReplayedHandOff | null,
): 'more' | 'fewer' | 'other' | 'same' {
  if (live === null) return draft === null ? 'same' : 'more';
  if (draft === null) return 'fewer';
  const { trigger, reason, messageId } = live;
  return trigger === draft.trigger && reason === draft.reason && messageId === draft.messageId
    ? 'same'
    : 'other';
}

function isAsThen({ handOff }: RecordedStretch, live: ReplayedHandOff | null): boolean {
  return handOff?.trigger === live?.trigger && handOff?.messageId === live?.messageId;
}

/** Triggers that hand off or fire in shadow, each with its message. */
function firings({ handOff, shadow }: ReplayedStretch): [string, number][] {
  return [...(handOff === null ? [] : [[handOff.trigger, handOff.messageId] as [string, number]]), ...shadow];
}

function count(
  triggers: Map<string, TriggerCounts>,
  { handOff, shadow }: ReplayedStretch,
  which: 'live' | 'draft',
  inShadow: 'shadowLive' | 'shadowDraft',
): void {
  const add = (trigger: string, to: keyof TriggerCounts): void => {
    const counts = triggers.get(trigger) ?? { live: 0, draft: 0, shadowLive: 0, shadowDraft: 0 };
    triggers.set(trigger, { ...counts, [to]: counts[to] + 1 });
  };
  if (handOff !== null) add(handOff.trigger, which);
  for (const trigger of shadow.keys()) add(trigger, inShadow);
}

function example(
  { conversation, words }: RecordedStretch,
  live: ReplayedStretch,
  draft: ReplayedStretch,
  messageId: number,
): Example {
  const text = words.find((word) => word.messageId === messageId)?.text ?? '';
  return { conversation, messageId, text, live: live.handOff, draft: draft.handOff };
}

function earlier(a: number | null, b: number | undefined): number | null {
  if (b === undefined) return a;
  return a === null ? b : Math.min(a, b);
}
