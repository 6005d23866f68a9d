import type { BotClient, OutgoingMessage } from '../chatwoot/bot-client.ts';
import type { Priority, TokenBucket } from '../chatwoot/client.ts';
import { isUrgent, type StepBody, type StepKind } from '../handoff/step.ts';
import type { StepPort } from './bot-runtime.ts';

/** Carries steps out with the bot's token; `connect` makes the client on the given bucket. */
export function chatwootSteps(
  connect: (bucket: TokenBucket) => BotClient,
  bucket: TokenBucket,
  agentBotId: number,
): StepPort {
  // The wait for Chatwoot's rate limit is over before a step starts.
  const client = connect({ ...bucket, acquire: () => Promise.resolve() });
  return {
    reserve: (kinds) => bucket.acquire(priorityOf(kinds)),
    async perform(conversation: number, body: StepBody, key: string | null) {
      const call = { priority: priorityOf([body.kind]) };
      const keyed = key === null ? {} : { sourceId: key };
      switch (body.kind) {
        case 'say': {
          const message = { content: body.content, ...itemsOf(body), ...keyed };
          const sent = await client.sendMessage(conversation, message, call);
          return { messageId: sent.id };
        }
        case 'note': {
          const message = { content: body.content, private: true, ...keyed };
          const sent = await client.sendMessage(conversation, message, call);
          return { messageId: sent.id };
        }
        case 'open':
          await client.setStatus(conversation, 'open', call);
          break;
        case 'return':
          await client.setStatus(conversation, 'pending', call);
          break;
        case 'assign-person':
          await client.assignPerson(conversation, body.userId, call);
          break;
        case 'assign-bot':
          await client.assignBot(conversation, agentBotId, call);
          break;
        case 'release':
          await client.unassign(conversation, call);
          break;
      }
      return { messageId: null };
    },
    probe: () => client.probe(),
  };
}

/** What stands below a word of the bot: choices to click on, or the pages an answer rests on. */
function itemsOf(
  said: Extract<StepBody, { kind: 'say' }>,
): Pick<OutgoingMessage, 'contentType' | 'items'> | undefined {
  if (said.choices !== undefined) return { contentType: 'input_select', items: said.choices };
  if (said.sources === undefined) return undefined;
  return {
    contentType: 'article',
    items: said.sources.map(({ title, url }) => ({ title, description: '', link: url })),
  };
}

/** Steps of a handoff go first when Chatwoot's limit is near, its sentence too: the opening waits for that. */
function priorityOf(kinds: readonly StepKind[]): Priority {
  return kinds.some(isUrgent) ? 'handoff' : 'normal';
}
