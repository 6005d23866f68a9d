import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandboxServer, type SandboxServer } from '../../../../sandbox/server.ts';
import { SCENES } from '../../../../sandbox/shop/scenes/scenes.ts';
import { buildPage } from '../../../browser/build-page.ts';
import { launchChromium } from '../../../browser/launch-chromium.ts';
import { widgetBundle } from '../../../widget-element/widget-bundle.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let browser: Browser;
let chatwoot: SandboxServer;
let service: Server;

beforeAll(async () => {
  await buildPage('sandbox/shop/playground/playground.ts', 'dist/shop/playground.js');
  const files = await widgetBundle();
  service = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'text/javascript');
    response.end(files.get((request.url ?? '').replace('/widget/', '')));
  });
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  chatwoot = await startSandboxServer({ port: 0 });
  const made = await fetch(`${chatwoot.url}/api/v1/accounts/1/inboxes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', api_access_token: chatwoot.seed.ada.accessToken },
    body: JSON.stringify({ name: 'Website', channel: { type: 'api' } }),
  });
  const inbox = (await made.json()) as { inbox_identifier: string };
  chatwoot.openShop({
    inboxIdentifier: inbox.inbox_identifier,
    serviceUrl: `http://127.0.0.1:${String((service.address() as AddressInfo).port)}`,
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await chatwoot.close();
  await new Promise((done) => service.close(done));
});

interface Visit {
  page: Page;
  chat: Locator;
  /** What went wrong in the page, and what its policy forbade. */
  problems: string[];
}

async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (entry) => {
    if (entry.text().includes('Content Security Policy')) problems.push(entry.text());
  });
  await page.goto(`${chatwoot.url}/shop`);
  await page.getByRole('link', { name: 'Try the chat’s settings' }).click();
  await page.getByRole('heading', { name: 'Attributes' }).waitFor();
  return { page, chat: page.locator('chat-widget'), problems };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

describe('the playground', () => {
  it('changes attributes and colours of the chat while one looks, and shows the tag that does the same', async () => {
    const { page, chat, problems } = await visit();
    await page.getByLabel('Language').selectOption('de');
    await chat.getByRole('button', { name: 'Mit einem Menschen sprechen' }).waitFor();
    await page.getByRole('combobox', { name: 'Position' }).selectOption('start');
    await expect.poll(async () => (await chat.locator('dialog').boundingBox())?.x).toBe(24);
    await page.getByLabel('Name of the bot').fill('Rowan');
    await chat.getByText('Rowan').waitFor();
    await page.getByLabel('--chat-accent', { exact: true }).fill('#0a6747');
    const send = (): Promise<string> =>
      chat.evaluate((element) => getComputedStyle(element).getPropertyValue('--chat-accent'));
    expect(await send()).toBe('#0a6747');
    const tag = await page.getByRole('region', { name: 'The tag', exact: true }).textContent();
    expect(tag).toContain('locale="de"\n  position="start"');
    expect(tag).toContain('bot-name="Rowan"');
    await expect
      .poll(() => page.getByRole('region', { name: 'The style', exact: true }).textContent())
      .toContain('--chat-accent: #0a6747;');
    await page.getByRole('button', { name: 'Reset --chat-accent' }).click();
    await expect.poll(() => page.getByRole('region', { name: 'The style', exact: true }).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('warns of colours that are hard to read', async () => {
    const { page } = await visit();
    await page.getByLabel('--chat-accent', { exact: true }).fill('#cccccc');
    await page.getByText('Buttons would be hard to read').waitFor();
    await page.context().close();
  });

  it('plays every state without a server, and goes back to the real chat', async () => {
    const { page, chat, problems } = await visit();
    for (const scene of SCENES) {
      await page.getByLabel('What the chat shows').selectOption(scene.name);
      await page.getByText(`Showing: ${scene.title}`, { exact: true }).waitFor();
      await chat.locator(scene.settled).first().waitFor({ state: 'attached' });
    }
    await page.getByLabel('What the chat shows').selectOption('');
    await expect.poll(() => chat.getAttribute('base-url')).toBe(chatwoot.url);
    await expect.poll(() => chat.locator('.message').count()).toBe(0);
    await chat.evaluate((element) => {
      (element as HTMLElement & { isOpen: boolean }).isOpen = true;
    });
    await chat.locator('textarea').fill('Is this real?');
    await chat.locator('textarea').press('Enter');
    await expect.poll(() => chatwoot.sandbox.inspect.conversations().length).toBe(1);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('has a switch for each thing that the service may tell, and shows what the widget makes of it', async () => {
    const { page, chat, problems } = await visit();
    const tell = (label: string): Promise<void> => page.getByLabel(label).check();
    await tell('Place in the line');
    await chat.getByRole('log').getByText('You’re 2nd in line').waitFor();
    await expect.poll(() => page.getByLabel('The visitor waits').isChecked()).toBe(true);
    await chat.getByText('We can’t say how long yet').waitFor();
    await tell('Usual wait');
    await chat.getByText('Usually 3–6 min · Support team').waitFor();
    await tell('May leave an email');
    await chat.getByRole('button', { name: /^Leave your email/ }).waitFor();
    await tell('May ask the assistant meanwhile');
    await chat.getByRole('button', { name: /^Ask the assistant meanwhile/ }).waitFor();
    await tell('Nobody is there: when they are');
    await chat.getByText('Nobody is on shift right now').first().waitFor();
    await expect.poll(() => page.getByLabel('Usual wait').isChecked()).toBe(false);
    await tell('The email may be skipped');
    await chat.getByRole('button', { name: /^Skip, I need a person now/ }).waitFor();
    await page.getByLabel('The email may be skipped').uncheck();
    await chat.getByRole('button', { name: /^Skip, I need a person now/ }).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Email first').isChecked()).toBe(true);
    await page.getByLabel('What the chat shows').selectOption('');
    await expect.poll(() => page.getByLabel('Email first').isChecked()).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('greets beside the launcher, and refuses files as it is told', async () => {
    const { page, chat } = await visit();
    await page.getByLabel('Greeting').fill('Anything we can help with?');
    await chat.getByRole('button', { name: 'Close chat' }).click();
    await chat.getByText('Anything we can help with?').waitFor();
    await chat.locator('.launcher').click();
    await page.getByLabel('No files').check();
    await expect.poll(() => chat.getByRole('button', { name: 'Attach a file' }).count()).toBe(0);
    await expect
      .poll(() => page.getByRole('region', { name: 'The tag', exact: true }).textContent())
      .toContain('without-attachments');
    await page.context().close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
  ] as const)('is accessible, and nothing of it is wider than the page, in %s', async (_, options) => {
    const { page } = await visit(options);
    await page.getByText('more properties').click();
    expect(await violations(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
      .toBe(true);
    await page.context().close();
  });
});
