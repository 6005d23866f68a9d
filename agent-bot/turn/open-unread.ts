import type { Conversation } from '../conversation/conversation.ts';
import type { StepKind } from '../handoff/step.ts';
import { handOff, noteFor } from './hand-off.ts';
import { nothingYet, type Advance } from './progress.ts';
import type { Setting } from './setting.ts';

const WHY = 'Chatwoot could not tell who has this conversation, so the assistant said nothing';

/**
 * A conversation in doubt that cannot be read while its visitor waits: it is opened to people, with a note that pings
 * them. Nothing is said to the visitor, whose widget shows that they wait: a person may have it already.
 *
 * @param waiting the steps that wait for the doubt to end
 * @returns null where nobody waits: it stays in doubt until its next event
 */
export function openUnread(
  conversation: Conversation,
  waiting: readonly StepKind[],
  setting: Setting,
): Advance | null {
  const { owner, burst, unheard } = conversation;
  if (waiting.length === 0 && burst === null && unheard.length === 0) return null;
  const evidence = { trigger: 'bot_error', quotes: [], why: WHY };
  const state = nothingYet(conversation);
  switch (owner) {
    case 'bot': {
      const handed = handOff(state, 'bot_error', evidence, null, setting);
      const steps = handed.steps.filter((step) => step.body.kind !== 'say');
      return { ...handed, conversation: { ...handed.conversation, uncertain: false }, steps };
    }
    case 'queued':
    case 'agent': {
      const known = { ...conversation, uncertain: false, unheard: [] };
      // A handoff on its way opens it and tells people by itself.
      if (waiting.includes('open')) return { ...state, conversation: known };
      const note = noteFor(state, 'bot_error', evidence, setting);
      return {
        ...state,
        conversation: known,
        steps: [
          { body: { kind: 'open' }, allowed: ['queued', 'agent'] },
          { body: { kind: 'note', content: note }, allowed: ['queued', 'agent'] },
        ],
      };
    }
    // What a blocked contact says stays in a closed conversation; nothing was said in an unknown one.
    case 'closed':
    case 'unknown':
      return null;
  }
}
