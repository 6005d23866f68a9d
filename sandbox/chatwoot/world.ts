import type { Activity } from './activity.ts';
import type { Cable } from './cable.ts';
import type { Core } from './core.ts';
import type { Events } from './events.ts';
import type { Conversation } from './state.ts';
import type { WebhookSender } from './webhook-sender.ts';

/** What follows from a change; wired where the sandbox is put together, so that causes need not know their effects. */
export interface FollowUps {
  opened(conversation: Conversation): void;
  resolved(conversation: Conversation): void;
  visitorWrote(conversation: Conversation): void;
  activity(conversation: Conversation, activity: Activity): void;
}

/** The parts that every action of the sandbox uses. */
export interface World {
  core: Core;
  events: Events;
  cable: Cable;
  webhooks: WebhookSender;
  followUps: FollowUps;
}
