import type { BotClient } from '../chatwoot/bot-client.ts';
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
    reserve: (kind) => bucket.acquire(priorityOf(kind)),
    async perform(conversation: number, body: StepBody, key: string | null) {
      const call = { priority: priorityOf(body.kind) };
      const keyed = key === null ? {} : { sourceId: key };
      switch (body.kind) {
        case 'say': {
          const choices =
            body.choices === undefined ? {} : { contentType: 'input_select' as const, items: body.choices };
          const sent = await client.sendMessage(
            conversation,
            { content: body.content, ...choices, ...keyed },
            call,
          );
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

/** Steps of a handoff go first when Chatwoot's limit is near. */
function priorityOf(kind: StepKind): Priority {
  return isUrgent(kind) ? 'handoff' : 'normal';
}
