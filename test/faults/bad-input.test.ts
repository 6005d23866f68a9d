import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SentWebhook } from '../../sandbox/chatwoot/state.ts';
import { ConnectedWorld } from './connected-world.ts';

const PATIENCE_MS = 400_000;
const SOON = { timeout: 150_000, interval: 100 };
const SENTENCE = /getting a person|person from our team/;

let world: ConnectedWorld;
let url: string;
let secret: string;
beforeAll(async () => {
  world = await ConnectedWorld.open({ knowledge: true });
  await world.start();
  url = `${world.baseUrl}/chatwoot/webhook/${world.bot.key}`;
  secret = world.server.sandbox.world.core.state.bots[0]?.secret ?? '';
}, PATIENCE_MS);
afterAll(() => world.close());

function signed(body: Buffer | string, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'x-chatwoot-delivery': randomUUID(),
    'x-chatwoot-timestamp': timestamp,
    'x-chatwoot-signature': `sha256=${mac}`,
  };
}

async function post(body: Buffer | string, headers: Record<string, string> = signed(body)): Promise<number> {
  const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
  await answer.body?.cancel();
  return answer.status;
}

/** A webhook as the sandbox sent it for this conversation. */
function sent(conversation: number, event = 'message_created'): SentWebhook {
  const found = world.server.sandbox.inspect
    .webhooks()
    .find((one) => one.conversationId === conversation && one.event === event);
  if (!found) throw new Error(`No ${event} was sent for ${String(conversation)}`);
  return found;
}

/** After everything else, the service still answers a visitor as usual. */
async function stillAnswers(): Promise<void> {
  const visitor = await world.visitor();
  await visitor.says('How long does shipping take?');
  await expect
    .poll(() => world.said(visitor.conversation), SOON)
    .toEqual([expect.stringMatching(/working days/)]);
  expect(world.processes.every((one) => one.running)).toBe(true);
}

describe('what strangers send to the door', { timeout: PATIENCE_MS }, () => {
  it('is refused with a code, and changes nothing', async () => {
    const visitor = await world.visitor();
    await visitor.says('How long does shipping take?');
    await expect.poll(() => world.said(visitor.conversation).length, SOON).toBe(1);
    const { body } = sent(visitor.conversation);
    const fine = signed(body);
    const without = (name: string): Record<string, string> =>
      Object.fromEntries(Object.entries(fine).filter(([header]) => header !== name));
    expect(await post(body, { ...fine, 'x-chatwoot-signature': `sha256=${'0'.repeat(64)}` })).toBe(401);
    expect(await post(body, without('x-chatwoot-signature'))).toBe(401);
    expect(await post(body, without('x-chatwoot-timestamp'))).toBe(401);
    expect(await post(body, signed(body, Date.now() - 6 * 60_000))).toBe(401);
    expect(await post(`${body} `, fine)).toBe(401);
    expect(await post('')).toBe(400);
    expect(await post(Buffer.alloc(5_000_000, 0x20))).toBe(413);
    expect(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toBe(400);
    for (const shape of ['null', '[]', '7', '{}', '{"event":7}', '{"event":"message_created"}'])
      expect([shape, await post(shape)]).toEqual([shape, 400]);
    const other = body.replace(/"inbox":\{"id":\d+/, '"inbox":{"id":99');
    expect(other).not.toBe(body);
    expect(await post(other)).toBe(404);
    expect((await fetch(url.replace(world.bot.key, 'nobody'), { method: 'POST', body })).status).toBe(404);
    // The same message under a new delivery is known.
    expect(await post(body)).toBe(200);
    await stillAnswers();
    expect(world.said(visitor.conversation)).toHaveLength(1);
  });
});

describe('what visitors write', { timeout: PATIENCE_MS }, () => {
  const texts: [string, string][] = [
    ['only emoji', '🚲🚲🚲'],
    ['HTML and script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a template', '{{contact.email}} {% raw %}'],
    ['right-to-left controls', '\u202Erefund\u202C مرحبا \u2066x'],
    ['very much', 'How long does shipping take? '.repeat(5_000)],
    ['one word of 100,000 letters', 'a'.repeat(100_000)],
    ['control signs', '\u0000\u0007\u001b[31m'],
  ];

  it.each(texts)('%s gets a word, or a person', async (_, text) => {
    const visitor = await world.visitor();
    await visitor.says(text);
    const { conversation } = visitor;
    await expect.poll(() => world.said(conversation).length, SOON).toBeGreaterThan(0);
    await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    for (const word of world.said(conversation)) expect(word).not.toMatch(/\{\{|\{%|<script/);
    for (const note of world.notes(conversation)) expect(note).not.toMatch(/\{\{|\{%|[\u202a-\u202e]/);
  });

  it('only an attachment gets a word', async () => {
    const visitor = await world.visitor();
    const form = new FormData();
    form.append('content', '');
    form.append('attachments[]', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'bill.pdf');
    const path = `/public/api/v1/inboxes/${world.bot.inboxIdentifier ?? ''}/contacts/${visitor.source}/conversations/${String(visitor.conversation)}/messages`;
    const answer = await fetch(`${world.server.url}${path}`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    await expect.poll(() => world.said(visitor.conversation).length, SOON).toBe(1);
  });

  it('null and empty contents are no message to answer, and nothing breaks', async () => {
    const visitor = await world.visitor();
    await visitor.says('How long does shipping take?');
    await expect.poll(() => world.said(visitor.conversation).length, SOON).toBe(1);
    const { body } = sent(visitor.conversation);
    const payload = JSON.parse(body) as { id: number; content: unknown };
    for (const [n, content] of [null, '', 7, { a: 1 }].entries()) {
      const status = await post(JSON.stringify({ ...payload, id: payload.id + 1_000 + n, content }));
      expect([200, 400]).toContain(status);
    }
    await expect.poll(() => world.undone(visitor.conversation), SOON).toEqual([]);
    await stillAnswers();
  });

  it('in a conversation begun before Baton is answered like any other', async () => {
    const visitor = await world.visitor();
    world.server.sandbox.faults.set({ webhookDrop: { count: 1 } });
    await visitor.says('A word that Baton never heard');
    world.server.sandbox.faults.clear();
    await visitor.says('Can I talk to a real person?');
    await expect
      .poll(() => world.said(visitor.conversation), SOON)
      .toEqual([expect.stringMatching(SENTENCE)]);
    await expect.poll(() => world.status(visitor.conversation), SOON).toBe('open');
  });
});
