import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, button, launcher, page, problems, say, shop, shown, useShop, visit, widget } from './visit.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

useShop();
afterEach(() => {
  expect(problems).toEqual([]);
});

const NO_ANSWER = 'No answer yet. Your message has arrived and stays here.';

const TROUBLE =
  'We’re having trouble answering. Your message has arrived and stays here. We’ll go on as soon as we can.';

const OPENING = 'We’re having trouble passing this chat to a person. It stays here, and we keep trying.';

const status = (): Promise<string | null> => widget.locator('[role=status]').textContent();

/** All of the chat, in order, as it reads: one line a message or divider. */
const lines = (): Promise<string[]> =>
  widget
    .locator('.log > :is(.message, .divider)')
    .evaluateAll((rows) =>
      rows.map((row) => (row.querySelector('.text') ?? row).textContent.replace(/\s+/g, ' ').trim()),
    );

/** A first message, after which only the test lets time pass. */
async function askInOurTime(): Promise<number> {
  await visit();
  await page.clock.install();
  return ask();
}

/** What axe finds wrong. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string }[] }> };
    };
    return (await runner.run()).violations.map(({ id }) => id);
  });
}

/** So much later; what was to be fetched then is here. */
async function later(seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000);
  await page.waitForLoadState('networkidle');
}

/** What stands below the visitor's message. */
const note = async (): Promise<string> =>
  (await widget.locator('.log > .message--visitor ~ .note').allTextContents()).join();

/** Lets time pass until it is so. */
async function inTime<T>(what: () => T | Promise<T>, value: T): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(5_000);
      return what();
    })
    .toBe(value);
}

describe('a message that nobody answers', () => {
  it('says so after a while, to eyes and ears, and no longer once there is an answer', async () => {
    const conversation = await askInOurTime();
    await later(6);
    expect(await widget.getByText(NO_ANSWER).count()).toBe(0);
    await later(11);
    await widget.locator('.log').getByText(NO_ANSWER).waitFor();
    await expect.poll(status).toBe(NO_ANSWER);
    expect(await violations()).toEqual([]);
    await shop.bot(conversation, { content: 'Three days.' });
    await shown('Three days.');
    await expect.poll(() => widget.locator('.log').getByText(NO_ANSWER).count()).toBe(0);
    await say('And abroad?');
    await shown(/^Sent/);
    expect(await widget.locator('.log').getByText(NO_ANSWER).count()).toBe(0);
    await inTime(note, NO_ANSWER);
  });

  it('tells of trouble that the service tells of, to eyes and ears, until that is over or an answer is there', async () => {
    const conversation = await askInOurTime();
    await inTime(note, NO_ANSWER);
    shop.facts = { trouble: { since: Date.now() - 10_000 } };
    await inTime(note, TROUBLE);
    await expect.poll(status).toBe(TROUBLE);
    expect(await violations()).toEqual([]);
    const asked = shop.told('/visitor/chat');
    expect(asked.at(-1)).toMatchObject({ conversation_id: conversation, locale: 'en-GB' });
    await inTime(() => shop.told('/visitor/chat').length > asked.length, true);
    expect(await note()).toBe(TROUBLE);
    shop.facts = {};
    await inTime(note, NO_ANSWER);
    await expect.poll(status).toBe(NO_ANSWER);
    shop.facts = { trouble: { since: Date.now() } };
    await inTime(note, TROUBLE);
    await shop.bot(conversation, { content: 'Three days.' });
    await shown('Three days.');
    await expect.poll(note).toBe('');
  });

  it('tells that a promised person could not be told yet, to eyes and ears, until the chat is open to one', async () => {
    const conversation = await askInOurTime();
    shop.facts = { opening: true };
    await shop.bot(conversation, { content: 'I’m getting a person.' });
    await shown('I’m getting a person.');
    await later(1);
    shop.facts = { opening: true, trouble: { since: Date.now() - 10_000 } };
    const words = () =>
      widget
        .locator('.log > .message--bot ~ .note')
        .allTextContents()
        .then((all) => all.join());
    await inTime(words, OPENING);
    await expect.poll(status).toBe(OPENING);
    expect(await violations()).toEqual([]);
    await shop.status(conversation, 'open');
    await shown('Waiting for a person');
    await expect.poll(words).toBe('');
  });

  it.each(['is away', 'is broken', 'never answers'])('says so where the service %s', async (how) => {
    await visit();
    if (how === 'is away') shop.away('service');
    if (how === 'is broken') shop.refused.add('/visitor/chat');
    if (how === 'never answers') await page.route('**/visitor/chat', () => {});
    await page.clock.install();
    await ask();
    await inTime(note, NO_ANSWER);
    // Time that flies looks like a silent cable for a moment.
    await expect.poll(() => widget.locator('.banner').count()).toBe(0);
  });

  it('is not said while the assistant types, nor to who waits in the line', async () => {
    const conversation = await askInOurTime();
    await later(6);
    await shop.typing(conversation, 'bot');
    await shown('Looking in our help pages');
    await later(11);
    expect(await widget.getByText(NO_ANSWER).count()).toBe(0);
    await shop.status(conversation, 'open');
    await shown('Waiting for a person');
    await later(11);
    expect(await widget.getByText(NO_ANSWER).count()).toBe(0);
  });

  it('is looked for where the cable is silent: an answer that was not told of is found', async () => {
    const conversation = await askInOurTime();
    await later(6);
    shop.cableMuted = true;
    await shop.bot(conversation, { content: 'Three days.' });
    expect(await widget.getByText('Three days.').count()).toBe(0);
    await later(11);
    await shown('Three days.');
  });

  it('says that the chat is away, once Chatwoot answers with errors under a cable that seems alive', async () => {
    await askInOurTime();
    await later(6);
    shop.sandbox.faults.set({ api: { answer: 500, work: 'undone', when: (call) => call.as === 'visitor' } });
    await later(11);
    await shown('The chat can’t be reached right now. Messages are kept here and sent when it’s back.');
    await shown(NO_ANSWER);
    expect(await widget.locator('.header__sub').textContent()).toBe('Reconnecting');
    shop.sandbox.faults.clear();
    await button('Retry').click();
    await expect.poll(() => widget.locator('.banner').count()).toBe(0);
    await shown(NO_ANSWER);
  });
});

describe('a first message that is not sent', () => {
  it('says why, where trying again would not mend it', async () => {
    await visit();
    await launcher().click();
    await say('x'.repeat(150_001));
    await shown('This message is longer than 150,000 characters. Send it in parts.');
    await button('Delete').click();
    await expect.poll(() => widget.getByText('150,000 characters').count()).toBe(0);
  });
});

describe('a reload', () => {
  /** What is shown, before and after. */
  async function seenTwice(): Promise<[string[], string[]]> {
    const before = await lines();
    await page.reload();
    await widget.locator('.message').last().waitFor();
    await expect.poll(async () => (await lines()).length).toBe(before.length);
    return [before, await lines()];
  }

  it('shows who joined, who gave the chat back, and who ended it, where and when that was', async () => {
    await visit();
    const conversation = await ask('one');
    await shop.bot(conversation, { content: 'I’m getting a person.' });
    shop.line = { owner: 'queued', position: 1, waiting_since: Date.now(), now: Date.now() };
    await shop.status(conversation, 'open');
    await shown('You’re next');
    shop.tell({ owner: 'agent', person: { name: 'Jane Doe', team: 'Support' } });
    await shown(/Jane from Support/);
    await say('two');
    await shown(/^Sent/);
    let [before, after] = await seenTwice();
    expect(after).toEqual(before);
    expect(after[2]).toMatch(/Jane from Support joined · /);
    await shop.jane(conversation, { content: 'Hi' });
    await shown('Hi');
    await shop.status(conversation, 'pending', 'jane');
    await shown('Talk to a person');
    await say('three');
    await shop.bot(conversation, { content: 'four' });
    await shown('four');
    [before, after] = await seenTwice();
    expect(after).toEqual(before);
    expect(after.filter((line) => / joined/.test(line))).toHaveLength(2);
    expect(after.at(-3)).toMatch(/^A?Assistant joined · /);
    await shop.status(conversation, 'resolved');
    await shown('Chat ended');
    [before, after] = await seenTwice();
    expect(after).toEqual(before);
    expect(after.filter((line) => /ended/.test(line))).toHaveLength(1);
  });

  it('tells of a return that nobody saw, from the words alone', async () => {
    await visit();
    const conversation = await ask('one');
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Hi' });
    await shown('Hi');
    await page.goto('about:blank');
    await shop.status(conversation, 'pending', 'jane');
    await shop.bot(conversation, { content: 'Back to me.' });
    await page.goto(shop.pageUrl);
    await shown('Back to me.');
    expect((await lines()).map((line) => line.replace(/ · .*/, ''))).toEqual([
      'You:one',
      expect.stringMatching(/Jane joined$/),
      'Jane, person:Hi',
      expect.stringMatching(/Assistant joined$/),
      'Assistant, AI:Back to me.',
    ]);
  });
});
