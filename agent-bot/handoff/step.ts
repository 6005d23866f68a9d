import type { BotAct, Owner } from '../conversation/conversation.ts';
import type { Source } from '../knowledge/sources.ts';

/** What one step does in Chatwoot. */
export type StepBody =
  /** A public message of the bot; with choices it is sent as `input_select`. */
  | {
      kind: 'say';
      content: string;
      choices?: { title: string; value: string }[];
      act: BotAct;
      /** Of an answer: the pages it rests on, shown below it (`article`). */
      sources?: Source[];
      /** Of an answer: the knowledge entry, and the visitor's message it answers. */
      entry?: string;
      answers?: number;
    }
  | { kind: 'open' }
  /** A private note, with mentions. */
  | { kind: 'note'; content: string }
  | { kind: 'assign-person'; userId: number; name: string }
  /** The bot becomes the owner, which clears a person who is assigned from before. */
  | { kind: 'assign-bot' }
  /** The bot lets go of a conversation that was opened over its head. */
  | { kind: 'release' }
  /** Back to pending. */
  | { kind: 'return' };

/** The kinds of steps. */
export type StepKind = StepBody['kind'];

/** A step before it is stored. */
export interface PlannedStep {
  body: StepBody;
  /** The owners under which it may start; under any other it is dropped. */
  allowed: Owner[];
  /** The stretch it was planned in: once another has begun it is dropped. `advance` sets it. */
  stretch?: number;
}

/** Steps that send a message: looked up before they are repeated. All others may be repeated as they are. */
export function isMessage(kind: StepKind): boolean {
  return kind === 'say' || kind === 'note';
}

/** Steps of a handoff go first when Chatwoot's rate limit is near. */
export function isUrgent(kind: StepKind): boolean {
  return kind !== 'say';
}

/** Steps that change status or assignee: until they are done, a fresh read shows what they are about to change. */
export function changesConversation(kind: StepKind): boolean {
  return !isMessage(kind);
}
