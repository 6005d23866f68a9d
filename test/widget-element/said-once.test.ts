import { beforeEach, describe, expect, it } from 'vitest';
import { ask, launcher, page, shop, shown, useShop, visit, widget } from './visit.ts';

useShop();

/** What a screen reader is told of: what is new in the log and not marked as silent. */
const spoken = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

async function listen(): Promise<void> {
  await page.evaluate(() => {
    const words: string[] = [];
    Object.assign(window, { spoken: words });
    const log = document.querySelector('chat-widget')!.renderRoot.querySelector('.log')!;
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records)
        for (const node of type === 'characterData' ? [target] : addedNodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (
            !element ||
            node instanceof Comment ||
            element.closest('[aria-live="off"], [aria-hidden="true"]')
          )
            continue;
          const text =
            element === node ? (element.querySelector('.text') ?? element).textContent : node.textContent;
          const clean = text?.replace(/\s+/g, ' ').trim();
          if (clean) words.push(clean);
        }
    }).observe(log, { subtree: true, childList: true, characterData: true });
  });
}

describe('what others write is said once', () => {
  beforeEach(async () => {
    await visit();
  });

  it('the first answer too, although what draws all of a chat comes after it', async () => {
    await launcher().click();
    await listen();
    const chat = await askHere();
    await shop.bot(chat, { content: 'It takes two days.\n\nReally.' });
    await shown('Really.');
    await shop.bot(chat, { content: '**And** one more' });
    await shown('one more');
    expect(await spoken()).toEqual(['Assistant, AI:It takes two days.Really.', 'Assistant, AI:And one more']);
  });

  it('also above, where it grows old while others come', async () => {
    const chat = await ask();
    await shop.bot(chat, { content: '**Hi**' });
    // What draws all of a chat is here.
    await widget.locator('strong').waitFor();
    await listen();
    const all = Array.from({ length: 26 }, (_, index) => `answer **${String(index)}**`);
    for (const content of all) await shop.bot(chat, { content });
    await shown('answer 25');
    expect(await spoken()).toEqual(all.map((text) => `Assistant, AI:${text.replaceAll('*', '')}`));
  });
});

/** Says something in the chat that is open. */
async function askHere(): Promise<number> {
  await page.locator('chat-widget .composer textarea').fill('how long?');
  await page.locator('chat-widget .composer textarea').press('Enter');
  await shown(/^Sent/);
  return shop.lastConversation;
}
