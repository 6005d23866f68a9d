import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from '../browser/launch-chromium.ts';
import { Shop } from './shop.ts';

/** The shop of the test that runs; a new one for each. */
export let shop: Shop;
/** The visitor's browser, once `visit`, `newPage` or `newContext` was called. */
export let context: BrowserContext;
/** The page they look at. */
export let page: Page;
export let widget: Locator;
/** Errors that nobody caught in that page. */
export let problems: string[] = [];

/** For a file of tests: one Chromium, and a shop and a visitor for each test, which are gone after it. */
export function useShop(): void {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    shop = await Shop.open();
    problems = [];
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map(leave));
    await shop.close();
  });
}

let browser: Browser;
let opened: BrowserContext[] = [];

/** What is asked for at that moment, and answered by a test's route, is nobody's business any more. */
async function leave(one: BrowserContext): Promise<void> {
  await Promise.all(one.pages().map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
  await one.close();
}

/** A visitor's browser, which has been nowhere yet. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  context = await browser.newContext({
    viewport: { width: 960, height: 720 },
    reducedMotion: 'reduce',
    ...options,
  });
  opened.push(context);
  return context;
}

/** A page of theirs that is still blank. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  page = await (await newContext(options)).newPage();
  widget = page.locator('chat-widget');
  page.on('pageerror', (error) => problems.push(String(error)));
  return page;
}

/** They come to the shop. */
export async function visit(options: BrowserContextOptions = {}): Promise<void> {
  await newPage(options);
  await page.goto(shop.pageUrl);
}

export const launcher = (): Locator => widget.locator('.launcher');
export const composer = (): Locator => widget.locator('.composer textarea');
export const button = (name: string): Locator => widget.getByRole('button', { name });
export const shown = (text: string | RegExp): Promise<void> => widget.getByText(text).last().waitFor();

export async function say(text: string): Promise<void> {
  await composer().fill(text);
  await composer().press('Enter');
}

/** Opens the chat and says something; Chatwoot has it when this ends. */
export async function ask(text = 'hello'): Promise<number> {
  await launcher().click();
  await say(text);
  await shown(/^Sent/);
  return shop.lastConversation;
}

/** The messages of a chat, as they read. */
export const messages = (chat: Locator = widget): Promise<string[]> =>
  chat
    .locator('.message .text')
    .evaluateAll((rows) => rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()));

/** What is said in the chat, by whomever, as Chatwoot has it. */
export const said = (): (string | null)[] =>
  shop.sandbox.inspect.messages(shop.lastConversation).map(({ content }) => content);
