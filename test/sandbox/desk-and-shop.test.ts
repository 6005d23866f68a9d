import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandboxServer, type SandboxServer } from '../../sandbox/server.ts';
import { buildPage } from '../browser/build-page.ts';
import { launchChromium } from '../browser/launch-chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = process.env['BATON_SCREENSHOTS'];

let browser: Browser;
let server: SandboxServer;
let inbox: { id: number; inbox_identifier: string };
let bot: { id: number; access_token: string };

async function call<T>(method: string, path: string, body: unknown, token?: string): Promise<T> {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { api_access_token: token }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return (text === '' ? null : JSON.parse(text)) as T;
}

function asBot(conversation: number, rest: string, body: unknown): Promise<unknown> {
  return call(
    'POST',
    `/api/v1/accounts/1/conversations/${String(conversation)}/${rest}`,
    body,
    bot.access_token,
  );
}

async function visit(
  name: string,
  text: string,
): Promise<{ conversation: number; says: (content: string) => Promise<unknown> }> {
  const base = `/public/api/v1/inboxes/${inbox.inbox_identifier}/contacts`;
  const contact = await call<{ source_id: string }>('POST', base, { name });
  const { id } = await call<{ id: number }>('POST', `${base}/${contact.source_id}/conversations`, {});
  const says = (content: string): Promise<unknown> =>
    call('POST', `${base}/${contact.source_id}/conversations/${String(id)}/messages`, { content });
  await says(text);
  return { conversation: id, says };
}

async function handOff(
  name: string,
  text: string,
): Promise<{ conversation: number; says: (content: string) => Promise<unknown> }> {
  const visitor = await visit(name, text);
  const { jane, mark } = server.seed;
  await asBot(visitor.conversation, 'messages', {
    content: "I'm sorry this has been hard. I'm getting a person who can sort it out.",
  });
  await asBot(visitor.conversation, 'toggle_status', { status: 'open' });
  const note = [
    '**Handed off: Frustration**',
    `> ${text}`,
    'Frustration 0.78, threshold 0.70.',
    '- Order LF-20391 has not arrived\n- Got the same answer twice',
    `[See the trace](http://127.0.0.1:4100/admin/trace) [@Jane Doe](mention://user/${String(jane.id)}/Jane%20Doe) [@Mark Roe](mention://user/${String(mark.id)}/Mark%20Roe)`,
  ].join('\n\n');
  await asBot(visitor.conversation, 'messages', { content: note, private: true });
  return visitor;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const result = await axe.run();
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** A page whose console errors count: a broken policy shows there. */
async function openPage(options: {
  path: string;
  width?: number;
  dark?: boolean;
}): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    bypassCSP: false,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url + options.path);
  return { page, errors };
}

async function deskAs(
  name: string,
  options: { width?: number; dark?: boolean } = {},
): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage({ path: '/desk', ...options });
  await opened.page.getByLabel('I am').selectOption({ label: name });
  await opened.page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  return opened;
}

beforeAll(async () => {
  await buildPage(join(ROOT, 'sandbox/desk/desk.ts'), join(ROOT, 'dist/desk/desk.js'));
  server = await startSandboxServer({ port: 0 });
  const { ada, jane, mark } = server.seed;
  inbox = await call(
    'POST',
    '/api/v1/accounts/1/inboxes',
    { name: 'Website', enable_auto_assignment: false, channel: { type: 'api' } },
    ada.accessToken,
  );
  await call(
    'POST',
    '/api/v1/accounts/1/inbox_members',
    { inbox_id: inbox.id, user_ids: [jane.id, mark.id] },
    ada.accessToken,
  );
  bot = await call(
    'POST',
    '/api/v1/accounts/1/agent_bots',
    { name: 'Larkfield assistant', outgoing_url: '' },
    ada.accessToken,
  );
  await call(
    'POST',
    `/api/v1/accounts/1/inboxes/${String(inbox.id)}/set_agent_bot`,
    { agent_bot: bot.id },
    ada.accessToken,
  );
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the agent desk', () => {
  it('shows a handoff at once, with its note and a ping, and lets a person take it, answer and give it back', async () => {
    const { page, errors } = await deskAs('Jane Doe');
    await page.getByText('Nobody is waiting.').waitFor();
    const visitor = await handOff('Vera Blum', 'I’ve asked three times now. I want the bike I paid for.');
    await page
      .getByRole('button', { name: /Vera Blum/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /Notifications 1/ }).click();
    await page.getByText('You were mentioned').waitFor();
    await page.locator('#notifications .row').first().click();
    const log = page.getByRole('log');
    await log.getByText('Handed off: Frustration').waitFor();
    await expect.poll(() => log.locator('blockquote').innerText()).toContain('asked three times');
    await expect.poll(() => log.locator('.mention').allInnerTexts()).toEqual(['@Jane Doe', '@Mark Roe']);
    await expect
      .poll(() => log.getByRole('link', { name: 'See the trace' }).getAttribute('href'))
      .toBe('http://127.0.0.1:4100/admin/trace');
    await page.getByRole('button', { name: /Notifications 0/ }).waitFor();
    await picture(page, 'desk-light');
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Assign to me' }).click();
    await page.getByRole('button', { name: 'Unassign' }).waitFor();
    await page.getByLabel('Reply', { exact: true }).last().fill('Hi Vera, Jane here.');
    await page.keyboard.press('Enter');
    await log.getByText('Hi Vera, Jane here.').waitFor();
    const said = server.sandbox.inspect
      .messages(visitor.conversation)
      .findLast((message) => message.type === 1);
    expect(said).toMatchObject({
      content: 'Hi Vera, Jane here.',
      private: false,
      senderType: 'User',
      senderId: server.seed.jane.id,
    });
    await visitor.says('Thank you!');
    await log.getByText('Thank you!').waitFor();

    await page.getByRole('radio', { name: 'Private note' }).check();
    await page.getByPlaceholder('Only your team sees this').fill('Called the depot.');
    await page.getByRole('button', { name: 'Add note' }).click();
    await log.getByText('Called the depot.').waitFor();
    expect(
      server.sandbox.inspect
        .messages(visitor.conversation)
        .some((message) => message.content === 'Called the depot.' && message.private),
    ).toBe(true);

    for (const [button, status] of [
      ['Return to bot', 'pending'],
      ['Open and assign to me', 'open'],
      ['Resolve', 'resolved'],
      ['Reopen', 'open'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await expect.poll(() => server.sandbox.inspect.conversation(visitor.conversation)?.status).toBe(status);
    }
    await page.getByRole('button', { name: 'Unassign' }).click();
    await expect.poll(() => server.sandbox.inspect.conversation(visitor.conversation)?.assigneeId).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('no longer says that somebody types once they have sent it, and never to themselves', async () => {
    const { page, errors } = await deskAs('Jane Doe');
    await handOff('Olga Typ', 'Is anybody there?');
    await page.getByRole('button', { name: /Olga Typ/ }).click();
    const told: string[] = [];
    await page.route(/toggle_typing_status|\/messages$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const body = route.request().postDataJSON() as { typing_status?: string };
      // What is slow must not be overtaken: the visitor would see Jane type for as long as nobody takes it back.
      if (body.typing_status === 'on') await new Promise((resolve) => setTimeout(resolve, 300));
      const response = await route.fetch();
      told.push(body.typing_status ?? 'message');
      await route.fulfill({ response });
    });
    await page.getByLabel('Reply', { exact: true }).last().fill('Yes, Jane is.');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Yes, Jane is.').waitFor();
    expect(told).toEqual(['on', 'off', 'message']);
    expect(await page.getByText('Jane Doe is typing').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows each person their own tabs, by keyboard too', async () => {
    const mine = await handOff('Otto Marks', 'Where is my helmet?');
    await call(
      'POST',
      `/api/v1/accounts/1/conversations/${String(mine.conversation)}/assignments`,
      { assignee_id: server.seed.mark.id },
      server.seed.ada.accessToken,
    );
    await visit('Pia Lund', 'Do you ship to Norway?');
    const { page, errors } = await deskAs('Mark Roe');
    await page.getByRole('tab', { name: /Unassigned/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: /Mine/, selected: true }).waitFor();
    await page.getByRole('button', { name: /Otto Marks/ }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Pia Lund/ }).count()).toBe(0);
    await page.getByRole('tab', { name: /Bot has it/ }).click();
    await page.getByRole('button', { name: /Pia Lund/ }).click();
    await page.getByText('A reply does not take it over').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is whole and readable in the dark and on a phone', async () => {
    await handOff('Vera Blum', 'This is the third time I ask.');
    for (const options of [{ dark: true }, { width: 390 }, { width: 390, dark: true }]) {
      const name = `desk${options.dark === true ? '-dark' : ''}${options.width === undefined ? '' : '-390'}`;
      const { page } = await deskAs('Ada Byrne (administrator)', options);
      await page.getByRole('tab', { name: /All open/ }).click();
      await page
        .getByRole('button', { name: /Vera Blum/ })
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await picture(page, `${name}-list`);
      await page
        .getByRole('button', { name: /Vera Blum/ })
        .first()
        .click();
      await page.getByRole('log').getByText('Handed off: Frustration').waitFor();
      expect(await violations(page)).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
        .toBe(true);
      await picture(page, name);
      await page.context().close();
    }
  });

  it('gives people’s tokens to nobody else', async () => {
    expect((await fetch(`${server.url}/desk/people.json`)).status).toBe(403);
    const preflight = await fetch(`${server.url}/desk/people.json`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the shop', () => {
  it('is a plain page until the chat is connected, then carries it under a strict policy', async () => {
    const { page } = await openPage({ path: '/shop' });
    await page.getByText('The chat opens here').waitFor();
    await page.context().close();
    server.openShop({ inboxIdentifier: inbox.inbox_identifier, serviceUrl: 'http://127.0.0.1:9' });
    const response = await fetch(`${server.url}/shop/order`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('script-src http://127.0.0.1:9;');
    expect(policy).not.toContain('unsafe');
    const html = await response.text();
    expect(html).toContain(
      `<chat-widget base-url="${server.url}" inbox-identifier="${inbox.inbox_identifier}" service-url="http://127.0.0.1:9" company="Larkfield">`,
    );
    expect(html).toContain('<script type="module" src="http://127.0.0.1:9/widget/chat-widget.js">');
  });

  it('looks right in light, dark and on a phone', async () => {
    for (const options of [{}, { dark: true }, { width: 390 }]) {
      for (const path of [
        '/shop',
        '/shop/parts',
        '/shop/workshop',
        '/shop/order',
        '/shop/help',
        '/shop/help/returns',
      ]) {
        const { page } = await openPage({ path, ...options });
        expect(await violations(page)).toEqual([]);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
          .toBe(true);
        if (path !== '/shop/parts' && path !== '/shop/workshop')
          await picture(
            page,
            `${path.slice(1).replace('/', '-')}${'dark' in options ? '-dark' : ''}${'width' in options ? '-390' : ''}`,
          );
        await page.context().close();
      }
    }
  });
});
