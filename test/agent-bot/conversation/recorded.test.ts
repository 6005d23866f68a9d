import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebhook } from '../../../agent-bot/chatwoot/parse-webhook.ts';
import type { Owner } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { nextDue } from '../../../agent-bot/turn/advance.ts';
import { recordedWebhooks, VERSIONS, type Version } from '../chatwoot/recordings.ts';
import { Talk } from '../turn/bot-in-words.ts';

/** The webhooks of a recording by conversation, each with the time at which it came, in milliseconds. */
function heard(name: string, version: Version): Map<number, ConversationEvent[][]> {
  const all = new Map<number, ConversationEvent[][]>();
  for (const webhook of recordedWebhooks(name, version)) {
    const { conversationId, events } = parseWebhook(Buffer.from(webhook.raw_body));
    if (conversationId === null) continue;
    all.set(conversationId, [...(all.get(conversationId) ?? []), events]);
  }
  return all;
}

/** Chatwoot's time of an event, milliseconds. */
function timeOf(event: ConversationEvent): number {
  if (event.type === 'status' || event.type === 'assigned' || event.type === 'unassigned')
    return event.at * 1000;
  if ('at' in event) return event.at;
  return (event.snapshot.updatedAt ?? 0) * 1000;
}

/** Plays webhooks by their own clock; a bot that says what it was recorded to say is not part of it. */
function play(webhooks: ConversationEvent[][], autoAssignment = false): Talk {
  const talk = new Talk({}, { autoAssignment });
  talk.now = 0;
  for (const events of webhooks) {
    const at = Math.max(talk.now, ...events.map(timeOf));
    if ((nextDue(talk.conversation) ?? Infinity) < at) talk.quiet();
    talk.now = at;
    talk.happens(...events);
  }
  talk.quiet();
  return talk;
}

const SCENARIOS: [name: string, owners: Owner[]][] = [
  ['01-first-message', ['bot']],
  // Resolved by Jane, and back with one more thing.
  ['03-handoff', ['bot']],
  // Jane unassigned in pending: handed back, and the visitor speaks to the bot.
  ['04-agent-in-pending', ['bot']],
  // Always 500: opened. 429 once: with the bot. 400, reset, silence: opened.
  ['05-webhook-failures', ['queued', 'bot', 'queued', 'queued', 'queued']],
  ['07-attachments', ['bot']],
  ['09-notifications', ['agent']],
  ['12-bursts', ['bot']],
  // A team's own assignment while pending.
  ['13-team-and-bot-token', ['agent']],
  ['14-waiting-since', ['queued', 'queued']],
  ['15-deletion-and-end', ['closed']],
  ['16-csat', ['closed']],
];

describe.each(VERSIONS)('what Chatwoot %s sent', (version) => {
  it.each(SCENARIOS)('in %s leaves the conversations with %j', (name, owners) => {
    const ends = [...heard(name, version).values()].map((webhooks) => play(webhooks).conversation.owner);
    expect(ends).toEqual(owners);
  });

  it.each(SCENARIOS)('in %s leaves the same owners when every webhook comes twice', (name, owners) => {
    const ends = [...heard(name, version).values()].map(
      (webhooks) => play(webhooks.flatMap((one) => [one, one])).conversation.owner,
    );
    expect(ends).toEqual(owners);
  });

  it.each(SCENARIOS)(
    'in %s leaves the same owners when neighbours within 400 ms overtake each other',
    (name, owners) => {
      const conversations = [...heard(name, version).values()];
      fc.assert(
        fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 400 })), (delays) => {
          const ends = conversations.map((webhooks) => {
            const late = webhooks.map((events) => ({
              events,
              at: Math.max(...events.map(timeOf)) + (delays.next().value as number),
            }));
            return play(late.sort((a, b) => a.at - b.at).map((one) => one.events)).conversation.owner;
          });
          expect(ends).toEqual(owners);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is an offer where Chatwoot assigned by itself, and a claim where it does not', () => {
    const webhooks = [...heard('10-auto-assignment', version).entries()].find(([, events]) =>
      events.flat().some((event) => event.type === 'visitor-message'),
    )![1];
    expect(play(webhooks, true).conversation).toMatchObject({ owner: 'queued', assignee: { offer: true } });
    expect(play(webhooks).conversation).toMatchObject({ owner: 'agent' });
  });

  it('as a burst out of order is answered once, in the order of the ids', () => {
    const [webhooks] = [...heard('12-bursts', version).values()];
    const talk = new Talk();
    talk.now = 0;
    for (const events of webhooks!) talk.happens(...events);
    talk.quiet();
    expect(talk.said).toHaveLength(1);
    const ids = webhooks!
      .flat()
      .flatMap((event) => (event.type === 'visitor-message' ? [event.messageId] : []));
    expect(talk.traces.at(-1)?.messageId).toBe(Math.max(...ids));
    expect(talk.traces.at(-1)?.text.split('\n')).toHaveLength(5);
  });
});

describe('the website channel', () => {
  it('ends with the person who answered, whatever templates and receipts come between', () => {
    const [webhooks] = [...heard('20-website-channel', '4.16.2').values()];
    expect(play(webhooks!).conversation).toMatchObject({ owner: 'agent', person: { name: 'Jane Doe' } });
    const doubled = webhooks!.flatMap((one) => [one, one]);
    expect(play(doubled).handoffs).toEqual(play(webhooks!).handoffs);
  });
});
