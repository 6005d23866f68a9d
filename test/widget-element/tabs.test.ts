import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { context, messages, newContext, said, shop, useShop } from './visit.ts';

useShop();
beforeEach(async () => {
  await newContext();
});

/** One tab with the chat open, and what its visitor does. */
class Tab {
  readonly page: Page;
  readonly chat: Locator;
  /** It has opened a stream. */
  leads = false;

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      if (request.url().includes('/visitor/stream')) this.leads = true;
    });
    this.chat = page.locator('chat-widget');
  }

  static async open(): Promise<Tab> {
    const tab = new Tab(await context.newPage());
    await tab.page.goto(shop.pageUrl);
    await tab.show();
    return tab;
  }

  async show(): Promise<void> {
    await this.chat.locator('.launcher').click();
    await this.chat.locator('textarea').waitFor();
  }

  async say(text: string): Promise<void> {
    await this.chat.locator('textarea').fill(text);
    await this.chat.locator('textarea').press('Enter');
  }

  shows(text: string | RegExp): Promise<void> {
    return this.chat.getByText(text).last().waitFor();
  }

  /** Another tab with all this one has, as the browser's "Duplicate" makes it. */
  async duplicate(): Promise<Tab> {
    const made = context.waitForEvent('page');
    await this.page.evaluate(() => {
      open(location.href);
    });
    const copy = new Tab(await made);
    // What the other one has open is open in the copy.
    await copy.chat.locator('textarea').waitFor();
    return copy;
  }

  /** The messages, as they read. */
  lines(): Promise<string[]> {
    return messages(this.chat);
  }
}

const posts = (): string[] =>
  shop.requests.filter((one) => one.startsWith('POST') && one.endsWith('/messages'));

const tickets = (): number => shop.calls.filter(({ path }) => path === '/visitor/ticket').length;

/** Two tabs, whose visitor waits for a person; the one with the stream comes first. */
async function waiting(): Promise<{ first: Tab; second: Tab; conversation: number }> {
  const first = await Tab.open();
  await first.say('A person, please');
  await first.shows(/^Sent/);
  const second = await Tab.open();
  const conversation = shop.lastConversation;
  shop.line = { owner: 'queued', position: 3, waiting_since: Date.now() };
  await shop.status(conversation, 'open');
  for (const tab of [first, second]) await tab.shows('You’re 3rd in line');
  return second.leads ? { first: second, second: first, conversation } : { first, second, conversation };
}

describe('two tabs', () => {
  it('show the same messages, each sent once, whichever of them they were written in', async () => {
    const first = await Tab.open();
    await first.say('one');
    await first.shows(/^Sent/);
    const second = await Tab.open();
    await second.say('two');
    await first.shows('two');
    await first.say('three');
    await second.shows('three');
    await shop.bot(shop.lastConversation, { content: 'four' });
    for (const tab of [first, second]) await tab.shows('four');
    expect(await second.lines()).toEqual(await first.lines());
    expect(said()).toEqual(['one', 'two', 'three', 'four']);
    expect(posts()).toHaveLength(3);
    expect(shop.sandbox.inspect.conversations()).toHaveLength(1);
  });

  it('know of one another’s reading and verdicts', async () => {
    const first = await Tab.open();
    await first.say('one');
    await first.shows(/^Sent/);
    const second = new Tab(await context.newPage());
    await second.page.goto(shop.pageUrl);
    // What a hidden page shows is not read: the browser here shows both, so that one of them stays closed.
    await first.chat.getByRole('button', { name: 'Close chat' }).click();
    await shop.bot(shop.lastConversation, { content: 'An answer' });
    for (const tab of [first, second])
      await tab.chat.getByRole('button', { name: 'Open chat, 1 unread message' }).waitFor();
    await first.show();
    await second.chat.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
    await second.show();
    await first.chat.getByRole('button', { name: 'Yes' }).click();
    await second.chat.getByRole('button', { name: 'Yes', pressed: true }).waitFor();
  });

  it('tell one another that the visitor left the line, and ended the chat', async () => {
    const { first, second, conversation } = await waiting();
    await first.chat.getByRole('button', { name: 'Leave the line' }).click();
    for (const tab of [first, second]) await tab.shows(/You left the line/);
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Hello' });
    await second.chat.getByRole('button', { name: 'End chat' }).click();
    for (const tab of [first, second]) await tab.shows(/You ended the chat/);
  });
});

describe('the line in several tabs', () => {
  it('is one stream, which another tab takes over when the one that has it is closed', async () => {
    const { first, second } = await waiting();
    expect(shop.streams).toBe(1);
    const third = await Tab.open();
    await third.shows('You’re 3rd in line');
    expect(shop.streams).toBe(1);
    shop.tell({ ...shop.line, position: 2 });
    for (const tab of [first, second, third]) await tab.shows('You’re 2nd in line');
    expect(tickets()).toBe(1);
    await first.page.close();
    await expect.poll(tickets).toBe(2);
    await expect.poll(() => shop.streams).toBe(1);
    shop.tell({ ...shop.line, position: 1 });
    for (const tab of [second, third]) await tab.shows('You’re next');
    expect(shop.streams).toBe(1);
  });

  it('is taken over from a tab that answers no longer, as one that a phone put to sleep', async () => {
    const { first, second } = await waiting();
    await first.page.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await second.page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(tickets).toBe(2);
    await expect.poll(() => shop.streams).toBe(1);
    shop.tell({ ...shop.line, position: 2 });
    for (const tab of [first, second]) await tab.shows('You’re 2nd in line');
  });

  it.each([
    ['BroadcastChannel', "Object.defineProperty(window, 'BroadcastChannel', { value: undefined })"],
    ['Web Locks', "Object.defineProperty(navigator, 'locks', { value: undefined })"],
  ])('is a stream of its own for each, in a browser without %s', async (_, without) => {
    await context.addInitScript(without);
    const { first, second } = await waiting();
    expect(shop.streams).toBe(2);
    shop.tell({ ...shop.line, position: 1 });
    for (const tab of [first, second]) await tab.shows('You’re next');
    await first.page.close();
    await expect.poll(() => shop.streams).toBe(1);
  });
});

describe('a duplicated tab', () => {
  it('leaves to the other one what that one has yet to send', async () => {
    const first = await Tab.open();
    await first.say('one');
    await first.shows(/^Sent/);
    await first.page.route('**/messages', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await first.say('two');
    await first.shows('Waiting to send');
    const copy = await first.duplicate();
    await copy.shows('one');
    // What waits is sent in order: a copy of "two" would go first.
    await copy.say('three');
    await copy.shows(/^Sent/);
    expect(said()).toEqual(['one', 'three']);
    expect(await copy.lines()).toEqual(['You:one', 'You:three']);
    await first.page.unroute('**/messages');
    await first.page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
    });
    await copy.shows('two');
    await expect.poll(said).toEqual(['one', 'three', 'two']);
    await first.shows(/^Sent/);
    expect(await first.lines()).toEqual(['You:one', 'You:three', 'You:two']);
  });

  it('looks first whether it arrived, where the browser has no locks', async () => {
    await context.addInitScript("Object.defineProperty(navigator, 'locks', { value: undefined })");
    const first = await Tab.open();
    await first.say('one');
    await first.shows(/^Sent/);
    let letGo = (): void => undefined;
    const free = new Promise<void>((done) => {
      letGo = done;
    });
    await first.page.route('**/messages', async (route) => {
      if (route.request().method() === 'POST') await free;
      await route.continue();
    });
    await first.say('two');
    await expect.poll(() => first.chat.locator('.message').count()).toBe(2);
    const copy = await first.duplicate();
    await copy.shows('two');
    letGo();
    await copy.shows(/^Sent/);
    await first.shows(/^Sent/);
    await copy.say('three');
    await first.shows('three');
    expect(said()).toEqual(['one', 'two', 'three']);
  });
});
