import { createMessage } from './message-creation.ts';
import type { Conversation, Inbox } from './state.ts';
import type { World } from './world.ts';

const FIVE_MINUTES = 300_000;

/** The inbox's own messages after a visitor's: they come although a bot is attached. Closed beats the greeting. */
export function sendTemplates(world: World, conversation: Conversation): void {
  const { core } = world;
  const inbox = core.inbox(conversation.inboxId);
  const own = (): { outgoing: boolean; template: boolean } => {
    const messages = core.messagesOf(conversation);
    return {
      outgoing: messages.some((message) => message.type === 1),
      template: messages.some((message) => message.type === 3),
    };
  };
  if (inbox.outOfOfficeMessage && !isOpen(inbox, core.clock.now()) && mayTellClosed(world, conversation)) {
    send(world, conversation, inbox.outOfOfficeMessage);
  }
  const first = own();
  if (inbox.greetingEnabled && inbox.greetingMessage && !first.outgoing && !first.template)
    send(world, conversation, inbox.greetingMessage);
  const asked = core.messagesOf(conversation).some((message) => message.contentType === 'input_email');
  const known = core.contact(conversation.contactId).email !== null;
  if (inbox.channelType === 'Channel::WebWidget' && inbox.enableEmailCollect && !known && !asked) {
    send(world, conversation, 'Give the team a way to reach you.');
    send(world, conversation, 'Get notified by email', 'input_email');
  }
}

/** The survey when a conversation is resolved, where the inbox asks for it; once for each time it was open. */
export function sendSurvey(world: World, conversation: Conversation): void {
  const { core } = world;
  if (!core.state.conversations.includes(conversation) || !core.inbox(conversation.inboxId).csatSurveyEnabled)
    return;
  const unanswered = world.core
    .messagesOf(conversation)
    .some(
      (message) =>
        message.contentType === 'input_csat' && message.contentAttributes['submitted_values'] === undefined,
    );
  if (unanswered) return;
  createMessage(world, conversation, {
    type: 3,
    content: 'Please rate the conversation',
    contentType: 'input_csat',
    contentAttributes: { display_type: 'emoji' },
    sender: null,
  });
}

function send(world: World, conversation: Conversation, content: string, contentType = 'text'): void {
  createMessage(world, conversation, { type: 3, content, contentType, sender: null });
}

/** Not within five minutes of a person's or bot's word, and once a day. */
function mayTellClosed(world: World, conversation: Conversation): boolean {
  const now = world.core.clock.now();
  const today = new Date(now).toISOString().slice(0, 10);
  return !world.core.messagesOf(conversation).some((message) => {
    if (message.type === 1) return !message.private && message.createdAt > now - FIVE_MINUTES;
    return message.type === 3 && new Date(message.createdAt).toISOString().startsWith(today);
  });
}

/** Whether the inbox's schedule says open at this moment, in the inbox's time zone. Always, where no schedule is on. */
export function isOpen(inbox: Inbox, now: number): boolean {
  if (!inbox.workingHoursEnabled) return true;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: inbox.timezone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(value('weekday'));
  const hours = inbox.workingHours.find((row) => row.day_of_week === day);
  if (!hours || hours.closed_all_day) return false;
  if (hours.open_all_day) return true;
  const minute = Number(value('hour')) * 60 + Number(value('minute'));
  const from = (hours.open_hour ?? 0) * 60 + (hours.open_minutes ?? 0);
  return minute >= from && minute < (hours.close_hour ?? 0) * 60 + (hours.close_minutes ?? 0);
}
