import type { Core } from './core.ts';
import type { Drops } from './liquid.ts';
import type { Conversation } from './state.ts';

function capitalised(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

function person(name: string): Drops {
  const full = capitalised(name);
  const words = full.split(' ');
  return { name: full, first_name: words[0] ?? '', last_name: words.length > 1 ? (words.at(-1) ?? '') : '' };
}

/** What a message's template may read, as Chatwoot offers it: contact, agent, conversation, inbox, account. */
export function messageDrops(
  core: Core,
  conversation: Conversation,
  sender: { type: string; id: number } | null,
): Drops {
  const contact = core.contact(conversation.contactId);
  const agent = sender?.type === 'User' ? core.user(sender.id) : core.user(conversation.assigneeId);
  return {
    contact: {
      ...person(contact.name),
      email: contact.email,
      phone_number: contact.phoneNumber,
      custom_attribute: contact.customAttributes,
    },
    agent: agent ? { ...person(agent.name), available_name: agent.name, email: agent.email } : {},
    conversation: {
      display_id: conversation.id,
      contact_name: capitalised(contact.name),
      custom_attribute: conversation.customAttributes,
    },
    inbox: { name: core.inbox(conversation.inboxId).name },
    account: { name: core.state.account.name },
  };
}
