import { describe, expect, it } from 'vitest';
import { createConversation } from '../../sandbox/chatwoot/conversation-creation.ts';
import { createMessage } from '../../sandbox/chatwoot/message-creation.ts';
import { createContact } from '../../sandbox/chatwoot/contacts.ts';
import { markRead } from '../../sandbox/chatwoot/read-receipts.ts';
import { createSandbox } from '../../sandbox/chatwoot/sandbox.ts';
import type { Json } from '../../sandbox/chatwoot/state.ts';
import { seededRandom } from '../../sandbox/chatwoot/tokens.ts';
import { seedSandbox } from '../../sandbox/seed.ts';
import { recording } from './replay.ts';
import { shapeDifferences } from './shape.ts';
import { VirtualClock } from './virtual-clock.ts';
import { vocabularyDifferences } from './vocabulary.ts';

/**
 * What Chatwoot's own widget tells of the browser, which the sandbox has no widget to tell; and which message was the
 * last by then, and seen: the two templates are stored together, and receipts come when the widget sends them.
 */
const NOT_HELD_TO = /additional_attributes|in_reply_to|messages\[0\]\.(content_type|status)/;

const nameOf = (body: Json): string =>
  [body['event'], body['message_type'] ?? body['status'], body['content'] ?? ''].join(' ');

/** Plays what was done on the recorded website inbox; the visitor, who came with Chatwoot's widget, by hand. */
async function played(): Promise<Json[]> {
  const clock = new VirtualClock();
  const heard: Json[] = [];
  const sandbox = createSandbox({
    manner: '4.16.2',
    clock,
    random: seededRandom(5),
    publicUrl: 'http://127.0.0.1:3000',
    deliver: ({ body }) => {
      heard.push(JSON.parse(body) as Json);
      return Promise.resolve({ status: 200 });
    },
  });
  const { world } = sandbox;
  const { core } = world;
  const { ada, jane } = seedSandbox(sandbox);
  const call = async (token: string, path: string, body: unknown): Promise<Json> => {
    const headers = { api_access_token: token };
    const request = {
      method: 'POST',
      path: `/api/v1/accounts/1${path}`,
      headers,
      body: JSON.stringify(body),
    };
    const answer = (await clock.until(sandbox.handle(request))).body.toString();
    await clock.advance(500);
    return (answer === '' ? {} : JSON.parse(answer)) as Json;
  };
  const channel = { type: 'web_widget', website_url: 'http://127.0.0.1:4200' };
  const inbox = await call(ada.accessToken, '/inboxes', { name: 'Widget', channel });
  await call(ada.accessToken, '/inbox_members', { inbox_id: inbox['id'], user_ids: [jane.id] });
  const bot = await call(ada.accessToken, '/agent_bots', {
    name: 'Baton',
    outgoing_url: 'http://127.0.0.1:4100/w',
  });
  await call(ada.accessToken, `/inboxes/${String(inbox['id'])}/set_agent_bot`, { agent_bot: bot['id'] });

  const { contact, link } = createContact(world, core.inbox(Number(inbox['id'])), {
    name: 'old-silence-644',
  });
  const visitor = { type: 'contact', contact } as const;
  const conversation = core.perform(visitor, () => createConversation(world, link!));
  core.perform(visitor, () =>
    createMessage(world, conversation, {
      type: 0,
      content: 'hello there',
      sender: { type: 'Contact', id: contact.id },
    }),
  );
  await clock.advance(500);
  const seen = async (): Promise<void> => {
    markRead(world, conversation);
    await clock.advance(500);
  };
  const at = `/conversations/${String(conversation.id)}`;
  const token = String(bot['access_token']);
  await seen();
  await call(token, `${at}/messages`, { content: 'Hi, ask me **anything**.', source_id: 'w-1' });
  await seen();
  const items = [{ title: 'Returns', value: 'returns' }];
  await call(token, `${at}/messages`, {
    content: 'Did you mean',
    content_type: 'input_select',
    content_attributes: { items },
  });
  await seen();
  await call(token, `${at}/messages`, { content: 'I am getting a person.', source_id: 'w-2' });
  await seen();
  await call(token, `${at}/toggle_status`, { status: 'open' });
  await call(jane.accessToken, `${at}/messages`, { content: 'Hi, Jane here.' });
  await seen();
  return heard;
}

describe('the recorded website inbox', () => {
  it('is told of as it was by the real one: templates, receipts, the handoff and the reply', async () => {
    const heard = await played();
    const wanted = recording('4.16.2', '20-website-channel.json')
      .entries.flatMap((entry) => (entry.kind === 'webhook' ? [entry.body] : []))
      // The widget opens before there is a conversation, and a choice is clicked through its own API.
      .filter((body) => body['event'] !== 'webwidget_triggered')
      .filter((body) => (body['content_attributes'] as Json | undefined)?.['submitted_values'] === undefined);
    expect(wanted.length).toBeGreaterThan(15);
    const differences = wanted.flatMap((body) => {
      const alike = heard.filter((one) => nameOf(one) === nameOf(body));
      if (alike.length === 0) return [`${nameOf(body)}: never told`];
      const each = alike.map((one) =>
        [...shapeDifferences(body, one), ...vocabularyDifferences(body, one)].filter(
          (line) => !NOT_HELD_TO.test(line),
        ),
      );
      const best = each.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return best.map((line) => `${nameOf(body)} ${line}`);
    });
    expect(differences).toEqual([]);
    const kinds = (bodies: readonly Json[]) => [...new Set(bodies.map(nameOf))].sort();
    expect(kinds(heard)).toEqual(kinds(wanted));
  });
});
