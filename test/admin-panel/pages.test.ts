import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/launch-chromium.ts';
import type { TestApp } from '../agent-bot/http/start-app.ts';
import { axeViolations, sidewaysOverflow, windowScrolls } from './page-faults.ts';
import { furnish, openPage, openWindow, startPanel, type OpenOptions } from './open-panel.ts';

/** With BATON_SHOTS set to a folder, every state looked at is kept there as a picture. */
const SHOTS = process.env['BATON_SHOTS'];

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startPanel();
  await furnish(app);
  browser = await launchChromium();
  if (SHOTS !== undefined) await mkdir(SHOTS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Every page, and words that show it has its data. */
const PAGES: [string, string, string][] = [
  ['overview', 'overview', 'Handoffs by reason'],
  ['triggers', 'guardrails', 'Asked for a person'],
  ['guardrails', 'guardrails/low_confidence', 'was below 0.60'],
  ['keywords', 'guardrails/keyword', 'Cancel and refund'],
  ['tester', 'tester', 'Nothing tested yet'],
  ['limits', 'guardrails/message_limit', 'Limit'],
  ['visitors', 'guardrails/visitors', 'asked for after the first answer'],
  ['routing', 'routing', 'support'],
  ['knowledge', 'knowledge', 'Gift cards'],
  ['entry', 'knowledge/helmets', 'Returns and exchanges: helmets'],
  ['conversations', 'conversations', '#4827'],
  ['trace', 'conversations/4827', 'asked three times'],
  ['failed-step', 'conversations/4821', 'Chatwoot answered 500'],
  ['connection', 'connection', 'The inbox greeting is on'],
  ['versions', 'versions', 'Back to v1'],
];
const WAYS: [string, OpenOptions][] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['390', { width: 390, height: 844 }],
  ['rtl', { rtl: true }],
];

describe.each(WAYS)('in %s', (way, options) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await openWindow(browser, app, options);
  });
  afterAll(() => context.close());

  it.each(PAGES)(
    '%s has no accessibility fault, no overflow and no complaint of the browser',
    async (name, path, words) => {
      const { page, complaints } = await openPage(context, app, `#/bots/${String(app.bot.id)}/${path}`);
      await page.getByText(words).first().waitFor();
      await page.waitForFunction(() => !document.querySelector('progress'));
      if (SHOTS !== undefined)
        await page.screenshot({
          path: join(SHOTS, `${name}-${way}.png`),
          fullPage: (options.width ?? 1280) < 720,
        });
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(false);
      expect(await windowScrolls(page)).toBe(false);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('the sign-in page too', async () => {
    const stranger = await openWindow(browser, app, { ...options, token: null });
    const { page, complaints } = await openPage(stranger, app, '');
    await page.getByRole('heading', { name: 'Sign in to Baton' }).waitFor();
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `sign-in-${way}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(false);
    expect(complaints).toEqual([]);
    await stranger.close();
  });

  it('the publish dialog too', async () => {
    const { page, complaints } = await openPage(context, app, `#/bots/${String(app.bot.id)}/guardrails`);
    await page.getByRole('button', { name: 'Review and publish' }).click();
    await page.getByText('Every check passed').waitFor();
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `publish-${way}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

it('from right to left an English sentence keeps its number in front and its full stop at the end', async () => {
  const context = await openWindow(browser, app, { rtl: true });
  const { page } = await openPage(context, app, `#/bots/${String(app.bot.id)}/conversations/4827`);
  const sentence = page.getByText('10 messages. Pick one to see every signal.');
  await sentence.waitFor();
  const [first, last] = await sentence.evaluate((element) => {
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: [Node, number][] = [];
    for (let text = words.nextNode(); text; text = words.nextNode())
      for (let n = 0; n < (text.textContent ?? '').length; n += 1) letters.push([text, n]);
    const seen = letters.filter(([text, n]) => (text.textContent ?? '')[n]?.trim());
    return [seen.at(0), seen.at(-1)].map((letter) => {
      const range = document.createRange();
      range.setStart(letter![0], letter![1]);
      range.setEnd(letter![0], letter![1] + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(first).toBeLessThan(last!);
  await context.close();
});
