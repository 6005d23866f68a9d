import { newConversation, type Conversation } from '../conversation/conversation.ts';
import type { ConversationEvent, Snapshot } from '../conversation/event.ts';
import type { Slices } from '../knowledge/slices.ts';
import { imaginedSetting, type ActingBy } from '../tester/imagined-setting.ts';
import { NOTHING_ASKED } from '../triggers/attempt.ts';
import { advance } from '../turn/advance.ts';
import { typedChoice } from '../turn/choices.ts';
import type { Reason } from '../turn/decision.ts';
import type { TraceRow } from '../turn/progress.ts';
import type { Setting } from '../turn/setting.ts';
import type { RecordedStretch, RecordedWord } from './recorded.ts';

/** A handoff that a replay came to. */
export interface ReplayedHandOff {
  trigger: string;
  reason: Reason;
  /** The recorded message it came of. */
  messageId: number;
}

/** What would have come of one stretch. */
export interface ReplayedStretch {
  /** Null: the bot would have kept it. */
  handOff: ReplayedHandOff | null;
  /** Triggers in shadow that fired until then, and on which message first. */
  shadow: Map<string, number>;
  /** Questions answered, and questions asked back, until then. */
  answered: number;
  askedBack: number;
}

const SNAPSHOT: Snapshot = { status: 'pending', updatedAt: null, assignee: null };

/**
 * Says what the bot would have done with what a visitor said in a stretch, by running the very code that runs live:
 * bursts, clicks on choices and "did this answer it?" as they were recorded. What the bot says in between is what it
 * would have said by these settings; what the visitor wrote next is taken as it is. It ends with the first handoff,
 * since nobody knows what a person would have said. Pure; may be put down between any two words.
 */
export function* replayStretch({ words }: RecordedStretch, by: ActingBy): Slices<ReplayedStretch> {
  const replayed: ReplayedStretch = { handOff: null, shadow: new Map(), answered: 0, askedBack: 0 };
  let conversation: Conversation = { ...newConversation(1), owner: 'bot', status: 'pending' };
  /** By the number it has in the replay. */
  const recorded = new Map<number, number>();
  let number = 0;
  let now = 1;

  for (const word of words) {
    yield;
    now = Math.max(now + 1, word.at);
    const setting = imaginedSetting(now, `replayed-${String(number)}`, by);
    const event = eventOf(word, conversation, (number += 1), setting);
    if (event === null) continue;
    recorded.set(event.messageId, word.messageId);
    const came = advance(conversation, [event], setting);
    // The rest of the burst is judged with it, as it was then.
    const isOver = !word.more || word === words.at(-1);
    const { burst } = came.conversation;
    const settled =
      isOver && burst !== null ? advance(came.conversation, [], { ...setting, now: burst.answerAt }) : null;
    // What waits for the rest of a burst says nothing that the whole burst does not say better.
    const traces = [...came.traces, ...(settled?.traces ?? [])];
    for (const trace of traces) note(replayed, trace, recorded.get(trace.messageId) ?? word.messageId);
    if (replayed.handOff !== null) return replayed;
    ({ conversation } = settled ?? came);
    if (isOver) conversation = heardBack(conversation, word, () => (number += 1), setting);
  }
  return replayed;
}

type Said = Extract<ConversationEvent, { type: 'visitor-message' | 'visitor-choice' }>;

/** A click on what would not have been offered would not have been made. */
function eventOf(word: RecordedWord, conversation: Conversation, id: number, setting: Setting): Said | null {
  const { text, at, chose } = word;
  if (!chose) return { type: 'visitor-message', messageId: id, at, text, attachments: 0, snapshot: SNAPSHOT };
  const value = typedChoice(conversation, text, setting);
  const offer = conversation.stretch.turns.findLast((turn) => turn.author === 'bot')?.messageId ?? null;
  if (value === null || offer === null) return null;
  return { type: 'visitor-choice', messageId: offer, values: [{ title: text, value }], snapshot: SNAPSHOT };
}

function note(replayed: ReplayedStretch, { decision, verdicts }: TraceRow, messageId: number): void {
  for (const { trigger, mode, fired } of verdicts) {
    if (fired && mode === 'shadow' && !replayed.shadow.has(trigger)) replayed.shadow.set(trigger, messageId);
  }
  if (decision.action === 'answer') replayed.answered += 1;
  const nothingAsked = verdicts.some(({ why }) => why === NOTHING_ASKED);
  if (decision.action === 'clarify' && !nothingAsked) replayed.askedBack += 1;
  if (decision.action === 'hand-off') {
    const { reason, evidence } = decision;
    replayed.handOff ??= { trigger: evidence.trigger, reason, messageId };
  }
}

/** The bot's words come back from Chatwoot, and the visitor says whether the answer helped. */
function heardBack(
  conversation: Conversation,
  { judged, at }: RecordedWord,
  nextId: () => number,
  setting: Setting,
): Conversation {
  const events: ConversationEvent[] = [];
  for (const turn of conversation.stretch.turns) {
    if (turn.author !== 'bot' || turn.messageId !== null || turn.key === undefined) continue;
    const { key, text, entry } = turn;
    const messageId = nextId();
    const said = { messageId, at, key, botId: null, text, private: false, snapshot: SNAPSHOT } as const;
    events.push({ type: 'bot-message', ...said });
    if (judged === null || entry !== judged.entry) continue;
    events.push({ type: 'answer-judged', messageId, key, helped: judged.helped, snapshot: SNAPSHOT });
  }
  return events.length === 0 ? conversation : advance(conversation, events, setting).conversation;
}
