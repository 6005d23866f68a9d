import { describe, expect, it } from 'vitest';
import { apply } from '../../../agent-bot/conversation/apply.ts';
import type { ApplyContext } from '../../../agent-bot/conversation/context.ts';
import type { Conversation, Owner } from '../../../agent-bot/conversation/conversation.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import {
  assigned,
  BEFORE,
  context,
  ID,
  JANE,
  MARK,
  NOW,
  ownedBy,
  personSays,
  read,
  snapshot,
  status,
  unassigned,
  visitorSays,
} from './happenings.ts';

const OWNERS = ['unknown', 'bot', 'queued', 'agent', 'closed'] as const;

/** The owner afterwards, then what is asked for; `, reads` where a fresh read has to come first. */
type Row = [
  what: string,
  event: ConversationEvent,
  cells: Record<(typeof OWNERS)[number], string>,
  over?: { context?: Partial<ApplyContext>; state?: (conversation: Conversation) => Partial<Conversation> },
];

const nobody = { assignee: null, person: null };

const TABLE: Row[] = [
  [
    "a visitor's message",
    visitorSays('hello', { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'bot: visitor-spoke',
      bot: 'bot: visitor-spoke',
      queued: 'queued, reads',
      agent: 'agent (Jane Doe), reads',
      closed: 'bot: stretch-started (clears), visitor-spoke',
    },
  ],
  [
    "a visitor's message in what Chatwoot calls open",
    visitorSays('hello', { snapshot: snapshot({ status: 'open', updatedAt: NOW }) }),
    {
      unknown: 'queued: opened-elsewhere, reads',
      bot: 'bot: visitor-spoke, reads',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed, reads',
    },
  ],
  [
    "a visitor's message whose payload tells nothing",
    visitorSays('hello'),
    {
      unknown: 'bot: visitor-spoke, reads',
      bot: 'bot: visitor-spoke',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'bot: stretch-started (clears), visitor-spoke',
    },
  ],
  [
    "a visitor's message while our opening is on its way",
    visitorSays('hello', { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'bot: visitor-spoke',
      bot: 'bot: visitor-spoke',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'bot: stretch-started (clears), visitor-spoke',
    },
    { context: { outstanding: true } },
  ],
  [
    "a click on the bot's choices",
    {
      type: 'visitor-choice',
      messageId: 9,
      values: [{ title: 'Returns', value: '1' }],
      snapshot: snapshot(),
    },
    {
      unknown: 'unknown',
      bot: 'bot: visitor-chose',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed',
    },
    {
      state: ({ stretch }) => ({
        stretch: {
          ...stretch,
          turns: [
            {
              author: 'bot',
              messageId: 9,
              text: 'Is it one of these?',
              at: 1,
              act: 'clarify',
              options: ['a'],
            },
          ],
        },
      }),
    },
  ],
  [
    "a person's public message",
    personSays(MARK),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe): taken-over (assigns)',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
  ],
  [
    "a person's public message in what Chatwoot calls pending",
    personSays(MARK, { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'agent (Mark Roe): taken-over (assigns)',
      bot: 'agent (Mark Roe): taken-over (assigns)',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe): back-to-person Mark Roe',
      closed: 'agent (Mark Roe): taken-over (assigns)',
    },
  ],
  [
    'a public message of the person who is assigned already',
    personSays(MARK),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe): taken-over',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
    { state: () => ({ assignee: { ...MARK, offer: true }, assigneeAt: BEFORE }) },
  ],
  [
    "a reply from the channel's own app, by nobody we can name",
    personSays(null),
    {
      unknown: 'agent',
      bot: 'agent: taken-over',
      queued: 'agent: wait-ended claimed by nobody',
      agent: 'agent (Jane Doe)',
      closed: 'closed',
    },
  ],
  [
    'a person is assigned',
    assigned(MARK),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe): taken-over',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
  ],
  [
    'a person is assigned in what Chatwoot calls pending, where people do not look',
    assigned(MARK, NOW, { status: 'pending' }),
    {
      unknown: 'agent (Mark Roe): taken-over',
      bot: 'agent (Mark Roe): taken-over',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
  ],
  [
    'a person is assigned where Chatwoot assigns by itself',
    assigned(MARK),
    {
      unknown: 'unknown',
      // Chatwoot assigns open conversations only: while it is pending a person or a team did it.
      bot: 'agent (Mark Roe): taken-over',
      queued: 'queued (offered to Mark Roe)',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
    { context: { autoAssignment: true } },
  ],
  [
    'a person is assigned by us',
    assigned(MARK),
    {
      unknown: 'unknown',
      bot: 'bot',
      queued: 'queued (offered to Mark Roe)',
      agent: 'agent (Mark Roe)',
      closed: 'closed',
    },
    { state: () => ({ own: [{ what: `assignee:${MARK.id}`, at: NOW * 1000 - 100 }] }) },
  ],
  [
    'the person is unassigned',
    unassigned(JANE.id),
    {
      unknown: 'unknown',
      bot: 'bot',
      queued: 'queued',
      agent: 'queued: sent-to-queue',
      closed: 'closed',
    },
  ],
  [
    'the person is unassigned by us',
    unassigned(JANE.id),
    { unknown: 'unknown', bot: 'bot', queued: 'queued', agent: 'agent (Jane Doe)', closed: 'closed' },
    { state: () => ({ own: [{ what: 'assignee:none', at: NOW * 1000 - 100 }] }) },
  ],
  [
    'opened, nobody assigned',
    status('open'),
    {
      unknown: 'queued: opened-elsewhere',
      bot: 'queued: opened-elsewhere (releases)',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'queued: opened-elsewhere (releases)',
    },
    { state: (conversation) => (conversation.owner === 'agent' ? {} : nobody) },
  ],
  [
    "opened, nobody assigned, the bot's own: Chatwoot names it the owner",
    status('open', NOW, { ofBot: true }),
    {
      unknown: 'queued: opened-elsewhere (releases)',
      bot: 'queued: opened-elsewhere (releases)',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'queued: opened-elsewhere (releases)',
    },
    { state: (conversation) => (conversation.owner === 'agent' ? {} : nobody) },
  ],
  [
    "a visitor's word in an open one that began after the bot was connected",
    visitorSays('hello', {
      snapshot: snapshot({ status: 'open', updatedAt: NOW - 100, begunAt: NOW * 1000 - 50_000 }),
    }),
    {
      unknown: 'queued: opened-elsewhere (releases), reads',
      bot: 'bot: visitor-spoke, reads',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed, reads',
    },
    { context: { connectedAt: NOW * 1000 - 60_000 } },
  ],
  [
    "a visitor's word in an open one from before",
    visitorSays('hello', {
      snapshot: snapshot({ status: 'open', updatedAt: NOW - 100, begunAt: NOW * 1000 - 70_000 }),
    }),
    {
      unknown: 'queued: opened-elsewhere, reads',
      bot: 'bot: visitor-spoke, reads',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed, reads',
    },
    { context: { connectedAt: NOW * 1000 - 60_000 } },
  ],
  [
    'opened, a person assigned',
    status('open', NOW, { assignee: MARK }),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe)',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'agent (Mark Roe)',
    },
  ],
  [
    'opened, by us',
    status('open'),
    {
      unknown: 'unknown',
      bot: 'bot, reads',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed, reads',
    },
    { state: () => ({ own: [{ what: 'status:open', at: NOW * 1000 - 100 }] }) },
  ],
  [
    'pending',
    status('pending'),
    {
      unknown: 'bot',
      bot: 'bot',
      queued: 'bot, stretch 2: wait-ended returned by nobody, stretch-started',
      agent: 'bot, stretch 2: stretch-started (clears)',
      closed: 'closed',
    },
  ],
  [
    'pending, by us',
    status('pending'),
    {
      unknown: 'unknown',
      bot: 'bot',
      queued: 'queued, reads',
      agent: 'agent (Jane Doe), reads',
      closed: 'closed',
    },
    { state: () => ({ own: [{ what: 'status:pending', at: NOW * 1000 - 100 }] }) },
  ],
  [
    "a reopening and the visitor's message, inside the person's window",
    visitorSays('me again', { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'bot: visitor-spoke',
      bot: 'bot: visitor-spoke',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'agent (Jane Doe): back-to-person Jane Doe',
    },
    { context: { personWindowMs: (NOW - BEFORE) * 1000 }, state: () => ({ statusAt: NOW + 1 }) },
  ],
  [
    "a reopening and the visitor's message, after the person's window",
    visitorSays('me again', { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'bot: visitor-spoke',
      bot: 'bot: visitor-spoke',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'bot: stretch-started (clears), visitor-spoke',
    },
    { context: { personWindowMs: (NOW - BEFORE - 31) * 1000 }, state: () => ({ statusAt: NOW + 1 }) },
  ],
  [
    "a reopening and the visitor's message, where nobody is assigned from before",
    visitorSays('me again', { snapshot: snapshot({ status: 'pending', updatedAt: NOW }) }),
    {
      unknown: 'bot: visitor-spoke',
      bot: 'bot: visitor-spoke',
      queued: 'queued',
      agent: 'agent',
      closed: 'bot: stretch-started, visitor-spoke',
    },
    { context: { personWindowMs: 1e9 }, state: () => ({ ...nobody, statusAt: NOW + 1 }) },
  ],
  [
    'resolved',
    status('resolved'),
    {
      unknown: 'closed',
      bot: 'closed',
      queued: 'closed: wait-ended ended_waiting by nobody',
      agent: 'closed',
      closed: 'closed',
    },
  ],
  [
    'snoozed',
    status('snoozed'),
    {
      unknown: 'agent, paused',
      bot: 'agent, paused',
      queued: 'agent, paused: wait-ended claimed by nobody',
      agent: 'agent (Jane Doe), paused',
      closed: 'closed',
    },
  ],
  ...(
    [
      ['a note', { type: 'note', messageId: ID, at: NOW * 1000, person: MARK, snapshot: snapshot() }],
      ['an activity', { type: 'noted', what: 'activity', messageId: ID, snapshot: snapshot() }],
      ['a template', { type: 'noted', what: 'template', messageId: ID, snapshot: snapshot() }],
      ['a reaction', { type: 'noted', what: 'reaction', messageId: ID, snapshot: snapshot() }],
      [
        'an attribute that changed',
        { type: 'noted', what: 'changed: priority', messageId: null, snapshot: snapshot() },
      ],
      [
        'our own echo',
        {
          type: 'bot-message',
          messageId: ID,
          at: NOW * 1000,
          key: 'k',
          botId: 1,
          text: 'Hi',
          private: false,
          snapshot: snapshot(),
        },
      ],
    ] satisfies [string, ConversationEvent][]
  ).map(([what, event]): Row => [
    what,
    event,
    { unknown: 'unknown', bot: 'bot', queued: 'queued', agent: 'agent (Jane Doe)', closed: 'closed' },
  ]),
  [
    'the conversation is gone',
    { type: 'gone', snapshot: snapshot() },
    {
      unknown: 'closed: drop-steps',
      bot: 'closed: drop-steps',
      queued: 'closed: wait-ended gone by nobody, drop-steps',
      agent: 'closed: drop-steps',
      closed: 'closed: drop-steps',
    },
  ],
  [
    'the contact is blocked',
    { type: 'contact-blocked', snapshot: snapshot() },
    {
      unknown: 'closed',
      bot: 'closed',
      queued: 'closed: wait-ended ended_waiting by nobody',
      agent: 'closed',
      closed: 'closed',
    },
  ],
  [
    'the visitor leaves the line',
    { type: 'left-line', at: NOW * 1000, snapshot: snapshot() },
    {
      unknown: 'unknown',
      bot: 'bot',
      queued: 'bot, stretch 2: wait-ended left_line by nobody, left-line, stretch-started',
      agent: 'agent (Jane Doe)',
      closed: 'closed',
    },
  ],
  [
    'the visitor leaves an address',
    { type: 'email-left', address: 'mira@example.com', snapshot: snapshot() },
    {
      unknown: 'unknown',
      bot: 'bot',
      queued: 'queued: email-left',
      agent: 'agent (Jane Doe): email-left',
      closed: 'closed: email-left',
    },
  ],
  [
    'the visitor would rather leave no address',
    { type: 'email-skipped', snapshot: snapshot() },
    { unknown: 'unknown', bot: 'bot', queued: 'queued', agent: 'agent (Jane Doe)', closed: 'closed' },
  ],
  [
    'the visitor asks the assistant meanwhile',
    { type: 'asked-meanwhile', on: true, snapshot: snapshot() },
    { unknown: 'unknown', bot: 'bot', queued: 'queued', agent: 'agent (Jane Doe)', closed: 'closed' },
  ],
  [
    'the visitor says below an answer that it did not help',
    { type: 'answer-judged', messageId: 4, key: 'key of 4', helped: false, snapshot: snapshot() },
    { unknown: 'unknown', bot: 'bot', queued: 'queued', agent: 'agent (Jane Doe)', closed: 'closed' },
  ],
  [
    'a fresh read says pending',
    read('pending'),
    {
      unknown: 'bot',
      bot: 'bot',
      queued: 'bot, stretch 2: wait-ended returned by nobody, stretch-started',
      agent: 'bot, stretch 2: stretch-started',
      closed: 'closed',
    },
  ],
  [
    'a fresh read says open, nobody assigned',
    read('open'),
    {
      unknown: 'queued: opened-elsewhere',
      bot: 'queued: opened-elsewhere (releases)',
      queued: 'queued',
      agent: 'queued: sent-to-queue',
      closed: 'queued: opened-elsewhere (releases)',
    },
  ],
  [
    'a fresh read says open, somebody assigned',
    read('open', { assignee: MARK }),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe)',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'agent (Mark Roe)',
    },
  ],
  [
    'a fresh read says open, somebody assigned, where Chatwoot assigns by itself',
    read('open', { assignee: MARK }),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe)',
      queued: 'queued (offered to Mark Roe)',
      agent: 'agent (Mark Roe)',
      closed: 'agent (Mark Roe)',
    },
    { context: { autoAssignment: true } },
  ],
  [
    'a fresh read says pending, somebody assigned',
    read('pending', { assignee: MARK }),
    {
      unknown: 'bot: stretch-started (clears)',
      bot: 'agent (Mark Roe): taken-over',
      queued: 'bot, stretch 2: wait-ended returned by nobody, stretch-started (clears)',
      agent: 'bot, stretch 2: stretch-started (clears)',
      closed: 'closed',
    },
  ],
  [
    "a fresh read says pending, with a person's word that we have not heard",
    read('pending', {}, { id: ID, author: 'person' }),
    {
      unknown: 'agent: taken-over',
      bot: 'agent: taken-over',
      queued: 'agent: wait-ended claimed by nobody, taken-over',
      agent: 'agent (Jane Doe): taken-over',
      closed: 'closed',
    },
  ],
  [
    "a fresh read says open, with a person's word that we have not heard",
    read('open', { assignee: MARK }, { id: ID, author: 'person' }),
    {
      unknown: 'agent (Mark Roe)',
      bot: 'agent (Mark Roe)',
      queued: 'agent (Mark Roe): wait-ended claimed by Mark Roe',
      agent: 'agent (Mark Roe)',
      closed: 'agent (Mark Roe)',
    },
    { context: { autoAssignment: true } },
  ],
  [
    'a fresh read says what we knew, while our steps are on their way',
    read('pending', { assignee: JANE }),
    {
      unknown: 'bot: stretch-started (clears)',
      bot: 'bot',
      queued: 'queued',
      agent: 'agent (Jane Doe)',
      closed: 'closed',
    },
    {
      context: { outstanding: true },
      state: (conversation) => (conversation.owner === 'unknown' ? {} : { status: 'pending' }),
    },
  ],
  [
    'a fresh read says resolved',
    read('resolved'),
    {
      unknown: 'closed',
      bot: 'closed',
      queued: 'closed: wait-ended ended_waiting by nobody',
      agent: 'closed',
      closed: 'closed',
    },
  ],
  [
    'a fresh read says snoozed',
    read('snoozed'),
    {
      unknown: 'agent, paused',
      bot: 'agent, paused',
      queued: 'agent, paused: wait-ended claimed by nobody',
      agent: 'agent (Jane Doe), paused',
      closed: 'closed',
    },
  ],
];

const cells = TABLE.flatMap(([what, event, expected, over]) =>
  OWNERS.map((owner) => ({ what, owner, event, expected: expected[owner], over: over ?? {} })),
);

function start(
  owner: Owner,
  over: { state?: (conversation: Conversation) => Partial<Conversation> },
): Conversation {
  const conversation = ownedBy(owner);
  return { ...conversation, ...over.state?.(conversation) };
}

function told(before: Conversation, { conversation, effects }: ReturnType<typeof apply>): string {
  const parts = [conversation.owner as string];
  if (conversation.owner === 'agent' && conversation.person) parts[0] += ` (${conversation.person.name})`;
  const { assignee } = conversation;
  if (conversation.owner === 'queued' && assignee?.offer) parts[0] += ` (offered to ${assignee.name})`;
  if (conversation.paused) parts.push('paused');
  if (
    conversation.owner === 'bot' &&
    before.owner !== 'closed' &&
    conversation.stretch.number > before.stretch.number
  )
    parts.push(`stretch ${String(conversation.stretch.number)}`);
  const asked = effects.map((effect) => {
    switch (effect.type) {
      case 'stretch-started':
        return effect.clearPerson ? 'stretch-started (clears)' : 'stretch-started';
      case 'taken-over':
        return effect.assign ? 'taken-over (assigns)' : 'taken-over';
      case 'opened-elsewhere':
        return effect.release ? 'opened-elsewhere (releases)' : 'opened-elsewhere';
      case 'back-to-person':
        return `back-to-person ${effect.person?.name ?? 'nobody'}`;
      case 'wait-ended':
        return `wait-ended ${effect.outcome} by ${effect.person?.name ?? 'nobody'}`;
      case 'drop-steps':
      case 'email-left':
      case 'left-line':
      case 'sent-to-queue':
      case 'visitor-chose':
      case 'visitor-spoke':
        return effect.type;
    }
  });
  const told = parts.join(', ') + (asked.length > 0 ? `: ${asked.join(', ')}` : '');
  return conversation.uncertain ? `${told}, reads` : told;
}

describe('the owner, event by event', () => {
  it.each(cells)('$what, $owner → $expected', ({ owner, event, expected, over }) => {
    const before = start(owner, over);
    expect(told(before, apply(before, event, context(over.context)))).toBe(expected);
  });

  it.each(cells)(
    '$what, $owner: a repeat changes nothing and asks for nothing but what is harmless',
    ({ owner, event, over }) => {
      const first = apply(start(owner, over), event, context(over.context));
      const once = first.conversation;
      // What a taking over plans, to open the conversation, is on its way by then.
      const outstanding = first.effects.some(
        ({ type }) => type === 'taken-over' || type === 'back-to-person',
      );
      const again = apply(once, event, context({ ...over.context, ...(outstanding ? { outstanding } : {}) }));
      expect(again.conversation.owner).toBe(once.owner);
      expect(again.conversation.stretch).toEqual(once.stretch);
      // Dropping what is left to do twice is the same as once.
      expect(again.effects.filter(({ type }) => type !== 'drop-steps')).toEqual([]);
    },
  );

  it.each(cells)('$what, $owner: the state before is left as it was', ({ owner, event, over }) => {
    const before = start(owner, over);
    const copy = structuredClone(before);
    apply(before, event, context(over.context));
    expect(before).toEqual(copy);
  });
});
