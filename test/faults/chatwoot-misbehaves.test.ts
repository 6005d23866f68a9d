import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { reasonSentence } from '../../agent-bot/handoff/reasons.ts';
import { wording } from '../../agent-bot/turn/wording.ts';
import type { ApiCall, ApiFault } from '../../sandbox/chatwoot/faults.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { VisitorPage } from '../end-to-end/visitor-page.ts';
import { ConnectedWorld } from './connected-world.ts';
import { pageWithWidget } from './page-with-widget.ts';

const PATIENCE_MS = 400_000;
const SOON = { timeout: 150_000, interval: 100 };
const guardrails = sampleGuardrails();
const ASKED = reasonSentence('asked_for_human', 'en', guardrails);
const BROKEN = reasonSentence('bot_error', 'en', guardrails);

let world: ConnectedWorld;
beforeAll(async () => {
  world = await ConnectedWorld.open({ knowledge: true });
  await world.start();
}, PATIENCE_MS);
afterAll(() => world.close());
afterEach(() => {
  world.server.sandbox.faults.clear();
});

/** Calls of the bot about one conversation; messages, or anything else. */
const botSays =
  (conversation: number) =>
  ({ as, method, path }: ApiCall): boolean =>
    as === 'bot' && method === 'POST' && path.endsWith(`/conversations/${String(conversation)}/messages`);
/** Opening it as the bot, or as anybody who works in Chatwoot. */
const botOpens =
  (conversation: number, anybody = false) =>
  ({ as, path }: ApiCall): boolean =>
    (anybody || as === 'bot') && path.endsWith(`/conversations/${String(conversation)}/toggle_status`);

function fault(api: ApiFault | ApiFault[]): void {
  world.server.sandbox.faults.set({ api });
}

async function openAlarms(): Promise<string[]> {
  const { rows } = await world.database.db.query<{ code: string }>(
    'SELECT code FROM alarms WHERE cleared_at IS NULL ORDER BY code',
  );
  return rows.map((row) => row.code);
}

async function health(): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${world.baseUrl}/health/ready`);
  return { status: answer.status, body: await answer.text() };
}

describe(
  'Chatwoot misbehaves once, and the handoff comes through, nothing twice',
  { timeout: PATIENCE_MS },
  () => {
    const once: [string, Omit<ApiFault, 'work'>][] = [
      ['500', { answer: 500 }],
      ['an HTML page', { answer: 'html' }],
      ['a closed connection', { answer: 'reset' }],
      ['429', { answer: 429, retryAfter: 1 }],
    ];
    const works = ['undone', 'done'] as const;
    it.concurrent.for(
      once.flatMap(([name, api]) =>
        works
          // Too many requests are turned away at the door.
          .filter((work) => name !== '429' || work === 'undone')
          .map((work) => ({ name, api, work })),
      ),
    )('$name, the work $work', async ({ api, work }, { expect: see }) => {
      // A world of its own: faults are set for the whole of Chatwoot.
      const own = await ConnectedWorld.open();
      try {
        await own.start();
        const visitor = await own.visitor();
        const { conversation } = visitor;
        const strikes = { ...api, work, count: 1 } as ApiFault;
        own.server.sandbox.faults.set({
          api: [
            { ...strikes, when: botSays(conversation) },
            { ...strikes, when: botOpens(conversation) },
          ],
        });
        await visitor.says('Can I talk to a real person?');
        await see.poll(() => own.notes(conversation).length, SOON).toBe(1);
        await see.poll(() => own.undone(conversation), SOON).toEqual([]);
        await see.poll(() => own.server.sandbox.inspect.waiting().length, SOON).toBe(0);
        see(own.said(conversation)).toEqual([ASKED]);
        see(own.notes(conversation)).toHaveLength(1);
        see(own.status(conversation)).toBe('open');
        see(await own.handoffs(conversation)).toHaveLength(1);
      } finally {
        await own.close();
      }
    });
  },
);

describe('Chatwoot misbehaves for a running service', { timeout: PATIENCE_MS }, () => {
  it('an answer that takes too long is not sent twice', async () => {
    const visitor = await world.visitor();
    const { conversation } = visitor;
    fault({ answer: 'slow', work: 'done', ms: 30_000, count: 1, when: botSays(conversation) });
    await visitor.says('How long does shipping take?');
    await expect.poll(() => world.said(conversation).length, SOON).toBe(1);
    await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    expect(world.said(conversation)).toHaveLength(1);
    expect(world.status(conversation)).toBe('pending');
  });

  it('a visitor whom the bot cannot answer reads that there is trouble, and then the answer', async () => {
    const [browser, shop] = await Promise.all([launchChromium(), pageWithWidget(world)]);
    try {
      const visitor = await VisitorPage.arrive(browser, shop.url);
      await visitor.page.clock.install();
      fault({
        answer: 500,
        work: 'undone',
        when: ({ as, path }) => as === 'bot' && path.endsWith('/messages'),
      });
      await visitor.write('How long does shipping take?');
      const trouble = visitor.widget.locator('.log').getByText('We’re having trouble answering.');
      // The widget's time flies, the service's does not.
      const later = async (): Promise<number> => {
        await visitor.page.clock.fastForward(5_000);
        return trouble.count();
      };
      await expect.poll(later, SOON).toBe(1);
      expect(await visitor.botMessages()).toBe(0);
      world.server.sandbox.faults.clear();
      await expect.poll(() => visitor.lastAnswer(), SOON).toMatch(/working days/);
      await expect.poll(() => trouble.count()).toBe(0);
    } finally {
      shop.close();
      await browser.close();
    }
  });

  it('a visitor who was promised a person reads that nobody could be told yet, until somebody is', async () => {
    const [browser, shop] = await Promise.all([launchChromium(), pageWithWidget(world)]);
    try {
      const visitor = await VisitorPage.arrive(browser, shop.url);
      await visitor.page.clock.install();
      fault({ answer: 500, work: 'undone', when: ({ path }) => path.endsWith('/toggle_status') });
      await visitor.write('Can I talk to a real person?');
      await expect.poll(() => visitor.lastAnswer(), SOON).toContain(ASKED);
      const trouble = visitor.widget
        .locator('.log')
        .getByText('We’re having trouble passing this chat to a person.');
      const later = async (): Promise<number> => {
        await visitor.page.clock.fastForward(5_000);
        return trouble.count();
      };
      await expect.poll(later, SOON).toBe(1);
      expect(await visitor.botMessages()).toBe(1);
      world.server.sandbox.faults.clear();
      await visitor.widget
        .getByRole('heading', { name: 'Waiting for a person' })
        .waitFor({ timeout: SOON.timeout });
      await expect.poll(() => trouble.count()).toBe(0);
    } finally {
      shop.close();
      await browser.close();
    }
  });

  it('a deleted conversation is closed quietly', async () => {
    const visitor = await world.visitor();
    const { conversation } = visitor;
    fault({
      answer: 404,
      work: 'undone',
      when: ({ as, path }) => as !== 'visitor' && path.includes(`/conversations/${String(conversation)}`),
    });
    await visitor.says('Can I talk to a real person?');
    await expect.poll(async () => (await owners(conversation))[0], SOON).toBe('closed');
    expect(await world.undone(conversation)).toEqual([]);
    expect(await openAlarms()).toEqual([]);
    expect((await health()).status).toBe(200);
  });

  it('an answer that Chatwoot will not take becomes a handoff', async () => {
    const visitor = await world.visitor();
    const { conversation } = visitor;
    fault({ answer: 422, work: 'undone', count: 1, when: botSays(conversation) });
    await visitor.says('How long does shipping take?');
    await expect.poll(() => world.status(conversation), SOON).toBe('open');
    await expect.poll(() => world.notes(conversation).length, SOON).toBe(1);
    expect(world.said(conversation)).toEqual([BROKEN]);
    expect((await world.handoffs(conversation)).map((one) => one.reason)).toEqual(['bot_error']);
    expect(await openAlarms()).toEqual(['say_failed']);
    expect((await health()).status).toBe(200);
  });

  it('the conversation cannot be opened: the visitor is told, and so is the operator', async () => {
    const visitor = await world.visitor();
    const { conversation } = visitor;
    fault({ answer: 422, work: 'undone', when: botOpens(conversation, true) });
    await visitor.says('Can I talk to a real person?');
    await expect.poll(() => world.said(conversation), SOON).toEqual([ASKED, wording('opening_failed', 'en')]);
    expect(await openAlarms()).toContain('handoff_failed');
    // Recovered, what was promised is done.
    world.server.sandbox.faults.clear();
    await expect.poll(() => world.status(conversation), SOON).toBe('open');
    await expect.poll(async () => (await health()).body, SOON).not.toContain('stopped');
  });

  it("the bot may not open it: the administrator's token does, and nothing was promised in vain", async () => {
    const visitor = await world.visitor();
    const { conversation } = visitor;
    fault({ answer: 422, work: 'undone', when: botOpens(conversation) });
    await visitor.says('Can I talk to a real person?');
    await expect.poll(() => world.status(conversation), SOON).toBe('open');
    expect(await openAlarms()).toContain('handoff_failed');
    await expect.poll(() => world.notes(conversation).length, SOON).toBe(1);
    world.server.sandbox.faults.clear();
    await expect.poll(async () => (await health()).body, SOON).not.toContain('stopped');
    await expect.poll(() => world.undone(conversation), SOON).toEqual([]);
    expect(world.said(conversation)).toEqual([ASKED]);
    expect(await world.handoffs(conversation)).toHaveLength(1);
  });

  it('the token refused: an alarm, webhooks answered 503, Chatwoot opens to people; accepted again: all is caught up', async () => {
    const waiting = await world.visitor();
    const bystander = await world.visitor();
    fault({ answer: 401, work: 'undone', when: ({ as }) => as === 'bot' });
    await waiting.says('Can I talk to a real person?');
    await expect.poll(openAlarms, SOON).toContain('token_refused');
    // Who waits already is not left there: the administrator's token opens it.
    await expect.poll(() => world.status(waiting.conversation), SOON).toBe('open');
    await expect.poll(async () => (await health()).body, SOON).toContain('stopped by an alarm');
    // The panel, which tells of it, stays in service.
    expect((await health()).status).toBe(200);
    const from = world.relay.answered.length;
    await bystander.says('How long does shipping take?');
    await expect.poll(() => world.status(bystander.conversation), SOON).toBe('open');
    expect(world.relay.answered.slice(from)).toContain(503);
    expect(world.said(bystander.conversation)).toEqual([]);

    world.server.sandbox.faults.clear();
    await expect.poll(openAlarms, SOON).not.toContain('token_refused');
    await expect.poll(async () => (await health()).body, SOON).toBe('{"ready":true,"missing":[]}');
    await expect.poll(() => world.status(waiting.conversation), SOON).toBe('open');
    await expect.poll(() => world.notes(waiting.conversation).length, SOON).toBe(1);
    await expect.poll(() => world.undone(waiting.conversation), SOON).toEqual([]);
    // An apology may have come through first, at the moment the token was taken again.
    expect(world.said(waiting.conversation).filter((said) => said === ASKED)).toHaveLength(1);
    expect(await world.handoffs(waiting.conversation)).toHaveLength(1);
    const later = await world.visitor();
    await later.says('How long does shipping take?');
    await expect
      .poll(() => world.said(later.conversation), SOON)
      .toEqual([expect.stringMatching(/working days/)]);
  });
});

async function owners(conversation: number): Promise<string[]> {
  const { rows } = await world.database.db.query<{ owner: string }>(
    'SELECT owner FROM conversations WHERE bot_id = $1 AND conversation = $2',
    [world.bot.id, conversation],
  );
  return rows.map((row) => row.owner);
}
