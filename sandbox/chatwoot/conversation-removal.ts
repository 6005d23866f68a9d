import type { Core } from './core.ts';
import type { Conversation } from './state.ts';

/** Removes a conversation and all it holds. Nobody is told: Chatwoot sends no webhook for it. */
export function removeConversation(core: Core, conversation: Conversation): void {
  const { state } = core;
  state.messages = state.messages.filter((row) => row.conversationId !== conversation.id);
  state.notifications = state.notifications.filter((row) => row.conversationId !== conversation.id);
  state.conversations = state.conversations.filter((row) => row !== conversation);
}
