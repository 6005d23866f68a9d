import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebhook } from '../../../agent-bot/chatwoot/parse-webhook.ts';
import type { ConversationEvent } from '../../../agent-bot/conversation/event.ts';
import { BatonError } from '../../../agent-bot/errors.ts';
import { recordedWebhooks, recordingNames, VERSIONS } from './recordings.ts';

const parse = (value: unknown) => parseWebhook(Buffer.from(JSON.stringify(value)));

/** The events of a recording without snapshots and times, as one would tell them. */
function told(name: string, version: (typeof VERSIONS)[number] = '4.16.2'): string[] {
  return recordedWebhooks(name, version).flatMap((webhook) => {
    const { kind, conversationId, events } = parseWebhook(Buffer.from(webhook.raw_body));
    return events.map((event) => `${String(conversationId)} ${kind}: ${tell(event)}`);
  });
}

function tell(event: ConversationEvent): string {
  const { snapshot, type, ...rest } = event;
  const facts = Object.entries(rest).filter(([key]) => key !== 'at');
  const seen = `${snapshot.status ?? '-'}/${snapshot.assignee?.name ?? '-'}`;
  return `${type} ${JSON.stringify(Object.fromEntries(facts))} [${seen}]`;
}

/** Message events of a recording: what each message was. */
function messages(name: string): [number, string][] {
  return recordedWebhooks(name).flatMap((webhook) => {
    const parsed = parseWebhook(Buffer.from(webhook.raw_body));
    return parsed.messageId === null
      ? []
      : [[parsed.messageId, parsed.events[0]?.type ?? 'none'] as [number, string]];
  });
}

describe('parseWebhook on real traffic', () => {
  it.each(VERSIONS)('reads every webhook %s ever sent us', async (version) => {
    const lines = recordingNames(version).flatMap((name) => [`## ${name}`, ...told(name, version)]);
    expect(lines.length).toBeGreaterThan(100);
    await expect(lines.join('\n')).toMatchFileSnapshot(`./told-by-${version}.txt`);
  });

  it('takes the ids, the visitor and the first message', () => {
    const [webhook] = recordedWebhooks('01-first-message');
    const parsed = parseWebhook(Buffer.from(webhook!.raw_body));
    expect(parsed).toMatchObject({
      kind: 'message_created',
      accountId: 1,
      inboxId: 1,
      conversationId: 3,
      messageId: 10,
      contactId: 4,
      sourceId: 'a2d62b72-38c1-45c7-af66-a33fe53e42fa',
    });
    expect(parsed.events).toEqual([
      {
        type: 'visitor-message',
        messageId: 10,
        at: Date.parse('2026-11-22T13:03:11.531Z'),
        text: 'How long does shipping take?',
        attachments: 0,
        snapshot: {
          status: 'pending',
          updatedAt: 1795352591.5431037,
          assignee: null,
          begunAt: 1795352590000,
          ofBot: true,
        },
      },
    ]);
  });

  it('tells the bot, the agent, a note and the visitor apart', () => {
    expect(messages('03-handoff')).toEqual([
      [17, 'visitor-message'],
      [19, 'bot-message'],
      [20, 'bot-message'],
      [25, 'person-message'],
      [27, 'visitor-message'],
    ]);
    expect(messages('04-agent-in-pending')).toEqual([
      [28, 'visitor-message'],
      [29, 'note'],
      [30, 'person-message'],
      [35, 'visitor-message'],
    ]);
  });

  it('names the person who wrote and gives our key back with our own echo', () => {
    const events = recordedWebhooks('03-handoff').flatMap(
      (w) => parseWebhook(Buffer.from(w.raw_body)).events,
    );
    expect(events.find((event) => event.type === 'person-message')).toMatchObject({
      person: { id: 2, name: 'Jane Doe' },
      text: 'Hi, Jane here.',
    });
    expect(events.filter((event) => event.type === 'bot-message')).toMatchObject([
      { key: 'step-0002', botId: 1, private: false },
      { key: null, botId: 1, private: true },
    ]);
  });

  it('reads a click on a choice, and no other update, as the visitor speaking', () => {
    const updates = [...recordedWebhooks('20-website-channel'), ...recordedWebhooks('16-csat')]
      .filter((webhook) => webhook.body['event'] === 'message_updated')
      .flatMap((webhook) => parseWebhook(Buffer.from(webhook.raw_body)).events);
    const choices = updates.filter((event) => event.type === 'visitor-choice');
    expect(choices).toMatchObject([{ messageId: 266, values: [{ title: 'Returns', value: 'returns' }] }]);
    expect(updates.length).toBeGreaterThan(6);
    expect(updates.every((event) => event.type === 'visitor-choice' || event.type === 'noted')).toBe(true);
  });

  it('takes assignment and status from what changed, not from the snapshot', () => {
    expect(told('04-agent-in-pending').filter((line) => line.includes('conversation_'))).toEqual([
      '6 conversation_updated: noted {"what":"changed: first_reply_created_at, waiting_since, cached_label_list","messageId":null} [pending/-]',
      '6 conversation_updated: assigned {"person":{"id":2,"name":"Jane Doe"},"previous":null} [pending/Jane Doe]',
      '6 conversation_opened: status {"status":"open","previous":null} [open/Jane Doe]',
      '6 conversation_status_changed: status {"status":"open","previous":null,"hinted":true} [open/Jane Doe]',
      '6 conversation_updated: status {"status":"open","previous":"pending"} [open/Jane Doe]',
      '6 conversation_status_changed: status {"status":"pending","previous":null,"hinted":true} [pending/Jane Doe]',
      '6 conversation_updated: status {"status":"pending","previous":"open"} [pending/Jane Doe]',
      '6 conversation_updated: unassigned {"previous":2} [pending/-]',
      '6 conversation_updated: noted {"what":"changed: waiting_since","messageId":null} [pending/-]',
    ]);
  });

  it('reads an assignment a team made although the payload still shows the bot, without a name', () => {
    expect(told('13-team-and-bot-token').filter((line) => line.includes('assigned'))).toEqual([
      '19 conversation_updated: assigned {"person":{"id":2,"name":""},"previous":null} [pending/-]',
    ]);
  });

  it('dates all announcements of one change alike, in seconds', () => {
    const times = recordedWebhooks('03-handoff')
      .flatMap((webhook) => parseWebhook(Buffer.from(webhook.raw_body)).events)
      .flatMap((event) => (event.type === 'status' ? [[event.status, event.at] as const] : []));
    const opened = times.filter(([status]) => status === 'open').map(([, at]) => at);
    expect(opened).toEqual([1795352626.6195548, 1795352626.6195548, 1795352626.6195548]);
  });

  it('dates a change by itself where the payload is an old one: it would count as late', () => {
    const changed = recordedWebhooks('03-handoff')
      .map((webhook) => JSON.parse(webhook.raw_body) as { event: string; updated_at: number })
      .find((body) => body.event === 'conversation_updated' && JSON.stringify(body).includes('"status":{'));
    const { events } = parse({ ...changed, updated_at: 1795352600.5 });
    expect(events).toMatchObject([{ type: 'status', status: 'open', at: 1795352626.619 }]);
  });

  it('reads an attachment without text', () => {
    const [, withoutText] = recordedWebhooks('07-attachments');
    expect(parseWebhook(Buffer.from(withoutText!.raw_body)).events).toMatchObject([
      { type: 'visitor-message', text: '', attachments: 1 },
    ]);
  });

  it('notes that the website widget was opened, about no conversation', () => {
    const opened = recordedWebhooks('20-website-channel').find(
      (w) => w.body['event'] === 'webwidget_triggered',
    );
    const parsed = parseWebhook(Buffer.from(opened!.raw_body));
    expect(parsed).toMatchObject({ conversationId: null, inboxId: 2, contactId: 74 });
    expect(parsed.events).toMatchObject([{ type: 'noted', what: 'webwidget_triggered' }]);
  });
});

describe('what is stored of a webhook', () => {
  it.each(VERSIONS)('holds no visitor credential of any %s recording', (version) => {
    for (const name of recordingNames(version)) {
      for (const webhook of recordedWebhooks(name, version)) {
        const { events, sourceId } = parseWebhook(Buffer.from(webhook.raw_body));
        const stored = JSON.stringify(events);
        const tokens = [...webhook.raw_body.matchAll(/"pubsub_token":"([^"]+)"/g)].map((match) => match[1]!);
        expect(sourceId).not.toBeNull();
        for (const secret of [sourceId!, ...tokens]) expect(stored).not.toContain(secret);
      }
    }
  });

  it('holds nothing of the visitor that nobody asked for', () => {
    const sender = { id: 7, name: 'Ada', email: 'ada@example.com', phone_number: '+4930123456' };
    const seen = { additional_attributes: { created_at_ip: '203.0.113.9' } };
    const { events } = parse({ ...message({ content: 'hello' }), sender, ...seen });
    expect(JSON.stringify(events)).not.toMatch(/ada@example|4930123456|203\.0\.113/);
  });

  it('can be stored: no NUL, no half characters', () => {
    const { kind, events } = parse({ ...message({ content: 'a\0b\ud800c' }), ['k\0ey']: 'x\0' });
    expect(JSON.stringify({ kind, events })).not.toMatch(/\\u0000|\\ud800/);
    expect(events).toMatchObject([{ text: 'ab\ufffdc' }]);
  });

  it('does not grow with what the payload holds beside', () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    const many = JSON.stringify(Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 1)));
    const rest = JSON.stringify({ ...message({}), long: 'x'.repeat(1_000_000) }).slice(1);
    const { events } = parseWebhook(Buffer.from(`{"deep":${deep},"many":${many},${rest}`));
    expect(JSON.stringify(events).length).toBeLessThan(1_000);
  });
});

function message(
  over: Record<string, unknown>,
  conversation: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    event: 'message_created',
    id: 5,
    message_type: 'incoming',
    content: 'hi',
    created_at: '2026-01-01T00:00:00.000Z',
    sender: { id: 9, name: 'Vera' },
    conversation: { id: 2, status: 'pending', updated_at: 100.5, ...conversation },
    ...over,
  };
}

describe('parseWebhook on what was not recorded', () => {
  it('takes a reply written in the channel’s own app for a person’s', () => {
    const { events } = parse(
      message({ message_type: 'outgoing', sender: null, content_attributes: { external_echo: true } }),
    );
    expect(events).toMatchObject([{ type: 'person-message', person: null }]);
  });

  it.each([
    ['a template', { message_type: 'template', sender: null }, 'template'],
    ['an activity', { message_type: 'activity', sender: null }, 'activity'],
    ['a message without a sender', { message_type: 'outgoing', sender: null }, 'no sender'],
    [
      'Captain',
      { message_type: 'outgoing', sender: { id: 1, type: 'captain_assistant' } },
      'captain_assistant',
    ],
    ['a reaction', { content_attributes: { is_reaction: true } }, 'reaction'],
  ])('notes %s', (_, over, what) => {
    expect(parse(message(over)).events).toMatchObject([{ type: 'noted', what, messageId: 5 }]);
  });

  it('notes a deletion, even of an answered choice', () => {
    const attributes = { deleted: true, submitted_values: [{ title: 'a', value: 'a' }] };
    const { events } = parse(message({ event: 'message_updated', content_attributes: attributes }));
    expect(events).toMatchObject([{ type: 'noted', what: 'deleted' }]);
  });

  it('reads a form’s answers by their names', () => {
    const attributes = { submitted_values: [{ name: 'order', value: 17 }] };
    const { events } = parse(message({ event: 'message_updated', content_attributes: attributes }));
    expect(events).toMatchObject([{ type: 'visitor-choice', values: [{ title: 'order', value: '17' }] }]);
  });

  it('tells that the contact is blocked instead of letting the visitor speak', () => {
    const { events } = parse(message({ sender: { id: 9, name: 'Vera', blocked: true } }));
    expect(events.map((event) => event.type)).toEqual(['contact-blocked', 'noted']);
  });

  it('tells of an address that Chatwoot has that there is one, and nothing else of it', () => {
    const { events } = parse(message({ sender: { id: 9, name: 'Vera', email: 'vera@shop.example' } }));
    expect(events).toMatchObject([{ type: 'visitor-message', emailKnown: true }]);
    expect(JSON.stringify(events)).not.toContain('vera@');
    for (const email of [null, '', 7]) {
      expect(parse(message({ sender: { id: 9, email } })).events[0]).not.toHaveProperty('emailKnown');
    }
  });

  it('tells that the contact is blocked when the conversation is resolved with it', () => {
    const body = { event: 'conversation_resolved', id: 2, status: 'resolved', updated_at: 7.25, meta: {} };
    expect(parse(body).events.map((event) => event.type)).toEqual(['status']);
    const blocked = { ...body, meta: { sender: { id: 9, blocked: true } } };
    expect(parse(blocked).events.map((event) => event.type)).toEqual(['status', 'contact-blocked']);
  });

  it('gives the assignment before the status when both changed in one save', () => {
    const { events } = parse({
      event: 'conversation_updated',
      id: 2,
      updated_at: 9.5,
      meta: { assignee: { id: 3, name: 'Mark', type: 'user' } },
      changed_attributes: [
        { status: { previous_value: 'pending', current_value: 'open' } },
        { assignee_id: { previous_value: 2, current_value: 3 } },
      ],
    });
    expect(events).toMatchObject([
      { type: 'assigned', person: { id: 3, name: 'Mark' }, previous: 2, at: 9.5 },
      { type: 'status', status: 'open', previous: 'pending', at: 9.5 },
    ]);
  });

  it('notes kinds it has never heard of', () => {
    expect(parse({ event: 'conversation_merged', id: 7 })).toMatchObject({
      kind: 'conversation_merged',
      conversationId: null,
      events: [{ type: 'noted', what: 'conversation_merged' }],
    });
  });

  it.each([
    ['no JSON', Buffer.from('{"event":')],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a list', Buffer.from('[]')],
    ['nothing', Buffer.from('')],
    ['no event', Buffer.from('{"id":1}')],
    [
      'a message without conversation',
      Buffer.from('{"event":"message_created","id":1,"message_type":"incoming"}'),
    ],
    ['a conversation without id', Buffer.from('{"event":"conversation_updated"}')],
  ])('refuses %s', (_, body) => {
    expect(() => parseWebhook(body)).toThrow(
      expect.objectContaining({ code: 'webhook_malformed', status: 400 }),
    );
  });

  it('does not repeat the visitor’s words when it refuses', () => {
    const body = {
      event: 'message_created',
      id: 'my card is 4111',
      message_type: 'incoming',
      conversation: {},
    };
    expect(() => parse(body)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('4111') }),
    );
  });
});

const KINDS = [
  'message_created',
  'message_updated',
  'conversation_updated',
  'conversation_opened',
  'conversation_status_changed',
  'webwidget_triggered',
  'other',
];
const known = recordingNames('4.16.2').flatMap((name) =>
  recordedWebhooks(name).map((webhook) => webhook.body),
);

/** A real payload with one value, somewhere inside, replaced by anything. */
const damaged = fc
  .tuple(fc.constantFrom(...known), fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), fc.jsonValue())
  .map(([body, path, value]) => {
    const copy = structuredClone(body);
    let at: Record<string, unknown> = copy;
    for (const step of path) {
      const keys = Object.keys(at);
      const key = keys[step % Math.max(1, keys.length)] ?? 'new';
      const inner = at[key];
      if (typeof inner !== 'object' || inner === null || step === path.at(-1)) {
        at[key] = value;
        break;
      }
      at = inner as Record<string, unknown>;
    }
    return copy;
  });

describe('parseWebhook never throws anything but a coded error', () => {
  const survives = (bytes: Uint8Array): void => {
    try {
      const parsed = parseWebhook(bytes);
      expect(parsed.events.length).toBeGreaterThan(0);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(BatonError);
      expect(thrown).toMatchObject({ code: 'webhook_malformed', status: 400 });
    }
  };

  it('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), survives), { numRuns: 300 });
  });

  it('for any JSON under any kind', () => {
    const any = fc
      .tuple(fc.constantFrom(...KINDS), fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue())
      .map(([event, rest, conversation]) => ({
        ...rest,
        event,
        id: 1,
        conversation,
        message_type: 'incoming',
      }));
    fc.assert(
      fc.property(any, (body) => {
        survives(Buffer.from(JSON.stringify(body)));
      }),
      { numRuns: 500 },
    );
  });

  it('for real payloads damaged anywhere', () => {
    fc.assert(
      fc.property(damaged, (body) => {
        survives(Buffer.from(JSON.stringify(body)));
      }),
      { numRuns: 1000 },
    );
  });
});
