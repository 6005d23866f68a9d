import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonSentence } from '../../agent-bot/handoff/reasons.ts';
import { wording } from '../../agent-bot/turn/wording.ts';
import { sampleGuardrails } from '../../sandbox/sample/guardrails.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { BatonProcess } from './baton-process.ts';
import { DeskPage } from './desk-page.ts';
import { freePort } from './free-port.ts';
import { keepShots } from './keep-shots.ts';
import { VisitorPage } from './visitor-page.ts';
import { scratchFolder } from '../scratch-folder.ts';

const PATIENCE_MS = 180_000;
const guardrails = sampleGuardrails();
const sentence = (reason: Parameters<typeof reasonSentence>[0], team?: string): string =>
  reasonSentence(reason, 'en', guardrails, team === undefined ? {} : { team });

let folder: string;
let env: Record<string, string>;
let baton: BatonProcess;
let browser: Browser;
let anna: VisitorPage;
let ben: VisitorPage;
let jane: DeskPage;
let panel: Page;
/** What Anna chose among "did you mean". */
let chosen: string;

async function startBaton(): Promise<void> {
  baton = new BatonProcess({ env });
  await baton.ready();
}

beforeAll(async () => {
  folder = await scratchFolder('baton-end-to-end-');
  env = {
    BATON_DATA_DIR: folder,
    PORT: String(await freePort()),
    BATON_SANDBOX_PORT: String(await freePort()),
  };
  [browser] = await Promise.all([launchChromium(), startBaton()]);
}, PATIENCE_MS);
afterAll(async () => {
  await browser.close();
  await baton.stop();
  await rm(folder, { recursive: true, force: true });
});

/** One of the three addresses it told. */
function address(what: 'shop' | 'desk' | 'panel'): string {
  const line = baton.stdout.split('\n').find((one) => one.includes('Baton is ready.'));
  return (JSON.parse(line ?? '{}') as Record<string, string>)[what] ?? '';
}

describe('the whole path, in a browser, on the started service', { timeout: PATIENCE_MS }, () => {
  it('a visitor asks and is answered, by somebody who says it is an assistant', async () => {
    anna = await VisitorPage.arrive(browser, address('shop'));
    await anna.sees(/You’re chatting with an AI assistant/);
    await anna.shot('widget-1-opened');
    const answer = await anna.ask('how long does shipping take');
    expect(answer).toMatch(/working days/);
    await anna.sees('AI');
    expect((await anna.lines())[1]).toMatch(/^Assistant, AI:/);
    await anna.shot('widget-2-answered');
  });

  it('where it is not sure it asks back, and a click on a choice is answered', async () => {
    expect(await anna.ask('something with the payment')).toContain(wording('clarify', 'en'));
    await anna.shot('widget-3-did-you-mean');
    const before = await anna.botMessages();
    const choice = anna.choices().first();
    chosen = (await choice.textContent())?.trim() ?? '';
    await choice.click();
    await expect.poll(() => anna.botMessages()).toBe(before + 1);
    expect(chosen).not.toBe('');
    expect(await anna.lastAnswer()).not.toContain(wording('rephrase', 'en'));
    await anna.shot('widget-4-choice-taken');
  });

  it('who asks for a person is told so, and sees the place in the line', async () => {
    expect(await anna.ask('Can I talk to a real person?')).toBe(sentence('asked_for_human'));
    await anna.sees('You’re next');
    await anna.sees('Waiting for a person');
    await anna.shot('widget-5-queued');
  });

  it('who is not understood twice is handed off too, and is second in line', async () => {
    ben = await VisitorPage.arrive(browser, address('shop'));
    const first = await ben.ask('what is your stance on quantum physics');
    const isOne = first.includes(wording('clarify_one', 'en'));
    if (isOne || first.includes(wording('clarify', 'en'))) {
      const wayOut = wording(isOne ? 'something_else' : 'none_of_these', 'en');
      await ben.widget.getByRole('button', { name: wayOut }).click();
      await ben.sees(wording('rephrase', 'en'));
    }
    await ben.shot('widget-6-rephrase');
    expect(await ben.ask('I mean the double slit of Thomas Young')).toBe(sentence('failed_attempts'));
    await ben.sees('You’re 2nd in line');
    await ben.shot('widget-7-second-in-line');
  });

  it('a reload keeps what was said, and the place in the line', async () => {
    const before = await ben.lines();
    await ben.reload();
    await ben.sees('You’re 2nd in line');
    await expect.poll(() => ben.lines()).toEqual(before);
  });

  it('the agent is pinged, and the conversation is open, unassigned, and says why', async () => {
    jane = await DeskPage.open(browser, address('desk'), 'Jane Doe');
    await jane.page.getByRole('button', { name: 'Notifications 2' }).waitFor();
    await jane.shot('desk-1-list');
    await jane.openConversation('Unassigned', 1);
    await jane.page.getByText('Nobody yet').last().waitFor();
    const note = jane.notes();
    await expect.poll(() => note.count()).toBe(1);
    const text = (await note.textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('Handed off: Asked for a person');
    expect(text).toContain('“talk to a real person”');
    expect(text).toContain('Can I talk to a real person?');
    expect(text).toContain('@Jane Doe');
    expect(text).toContain('@Mark Roe');
    await expect
      .poll(() => note.getByRole('link', { name: 'See the trace' }).getAttribute('href'))
      .toContain('/panel/#/bots/');
    await jane.page.getByRole('button', { name: 'Notifications 1' }).waitFor();
    await jane.shot('desk-2-note');
    const mark = await DeskPage.open(browser, address('desk'), 'Mark Roe');
    await mark.page.getByRole('button', { name: 'Notifications 2' }).waitFor();
    await mark.context.close();
  });

  it('she answers, the visitor sees who joined, and the bot is silent', async () => {
    const botWords = await anna.botMessages();
    await jane.reply('Hello Anna, Jane here.');
    await anna.sees(/Jane.* joined/);
    await anna.sees('Hello Anna, Jane here.');
    await anna.shot('widget-8-joined');
    await ben.sees('You’re next');
    await anna.write('How long does shipping take to France?');
    await jane.page.getByRole('log').getByText('shipping take to France').waitFor();
    await jane.reply('Three days.');
    await anna.sees('Three days.');
    expect(await anna.botMessages()).toBe(botWords);
    await jane.shot('desk-3-talking');
  });

  it('resolved, and written to again: the bot answers and yesterday’s person is gone', async () => {
    await jane.press('Resolve');
    await anna.sees('Chat ended');
    await anna.shot('widget-9-ended');
    await anna.widget.getByRole('button', { name: 'Start a new chat' }).click();
    expect(await anna.ask('How can I pay?')).toMatch(/card/i);
    await jane.openConversation('Bot', 1);
    await jane.page.getByText('The bot has this conversation.').waitFor();
    await expect.poll(() => jane.page.locator('.tag--person').count()).toBe(0);
  });

  it('a keyword, frustration: each hands off with its own sentence, and the desk can give it back', async () => {
    expect(await anna.ask('I want a refund')).toBe(sentence('keyword', 'our returns team'));
    await anna.sees('You’re 2nd in line');
    await jane.openConversation('Unassigned', 1);
    await jane.page.getByText('Nobody yet').last().waitFor();
    await expect.poll(() => jane.notes().last().textContent()).toContain('refund');
    await jane.press('Return to bot');
    await anna.widget.getByRole('button', { name: 'Talk to a person' }).waitFor();
    expect(await anna.ask('this is useless, you are not helping me at all')).toBe(sentence('frustration'));
    await anna.sees('You’re 2nd in line');
    await jane.openConversation('Unassigned', 1);
    await expect.poll(() => jane.notes().last().textContent()).toContain('Frustration');
    await jane.press('Return to bot');
    await anna.widget.getByRole('button', { name: 'Talk to a person' }).waitFor();
  });

  it('the admin opens the trace from the note', async () => {
    await jane.openConversation('Unassigned', 2);
    const [opened] = await Promise.all([
      jane.context.waitForEvent('page'),
      jane.notes().last().getByRole('link', { name: 'See the trace' }).click(),
    ]);
    panel = opened;
    await panel.setViewportSize({ width: 1280, height: 800 });
    await panel.getByRole('heading', { name: 'Sign in to Baton' }).waitFor();
    await keepShots(panel, 'panel-1-sign-in');
    await panel.getByRole('button', { name: 'Open the demo' }).click();
    await panel.getByText('I mean the double slit of Thomas Young').first().waitFor();
    await panel.getByRole('heading', { name: /handed off: nothing fitted twice/ }).waitFor();
    await keepShots(panel, 'panel-2-trace');
  });

  it('any conversation shows the trace of each message', async () => {
    await panel.getByRole('link', { name: 'Conversations', exact: true }).click();
    await keepShots(panel, 'panel-3-conversations');
    await panel.getByRole('link', { name: /#1\b/ }).click();
    for (const [said, outcome] of [
      ['how long does shipping take', /answered with/],
      ['something with the payment', /asked “did you mean”/],
      ['Can I talk to a real person?', /handed off: asked for a person/],
      ['I want a refund', /handed off: keyword/],
    ] as const) {
      await panel.locator('a.turn').filter({ hasText: said }).click();
      await panel.getByRole('heading', { name: outcome }).waitFor();
      await expect.poll(() => panel.getByRole('table').getByRole('row').count()).toBeGreaterThan(6);
    }
    await keepShots(panel, 'panel-4-keyword');
    // The click is the visitor's turn, between the question and its answer, and has a trace of its own.
    const click = panel.locator('.turn').nth(4);
    await expect.poll(() => panel.locator('.turn').nth(3).textContent()).toContain(wording('clarify', 'en'));
    await expect.poll(() => click.textContent()).toMatch(/Visitor/);
    await expect.poll(() => click.locator('p').textContent()).toBe(chosen);
    await click.click();
    await panel.getByRole('heading', { name: `Message 5 answered with “${chosen}”` }).waitFor();
    await panel.getByText(`The visitor chose “${chosen}”`).waitFor();
    await keepShots(panel, 'panel-4-click');
  });

  it('she sees who is assigned, changes two triggers, publishes, and the next message obeys', async () => {
    await panel.getByRole('link', { name: 'Handoff and routing', exact: true }).click();
    await panel.getByText('Jane Doe').first().waitFor();
    await panel.getByText('Mark Roe').first().waitFor();
    await keepShots(panel, 'panel-5-routing');
    await panel.getByRole('link', { name: 'Guardrails', exact: true }).click();
    await panel.getByRole('radiogroup', { name: 'Keyword, mode' }).getByText('Off').click();
    await panel.getByRole('link', { name: 'Message limit', exact: true }).click();
    await panel.getByRole('spinbutton', { name: 'How many are allowed' }).fill('2');
    await keepShots(panel, 'panel-6-guardrails');
    await panel.getByRole('button', { name: 'Review and publish' }).click();
    await panel.getByText('Every check passed').waitFor();
    await keepShots(panel, 'panel-7-publish');
    await panel.getByRole('button', { name: /^Publish v/ }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await anna.ask('I want a refund')).not.toBe(sentence('keyword', 'our returns team'));
    await anna.widget.getByRole('button', { name: 'Talk to a person' }).waitFor();
    await anna.ask('How can I pay?');
    expect(await anna.ask('how long does shipping take')).toBe(sentence('message_limit'));
    await panel.getByRole('link', { name: 'Versions and audit', exact: true }).click();
    await keepShots(panel, 'panel-8-versions');
    await panel.getByRole('link', { name: 'Overview', exact: true }).click();
    await panel.getByText('Handoffs by reason').waitFor();
    await keepShots(panel, 'panel-9-overview');
    for (const page of ['Knowledge', 'Connection']) {
      await panel.getByRole('link', { name: page, exact: true }).click();
      await panel.getByRole('heading', { name: page }).first().waitFor();
      await keepShots(panel, `panel-10-${page.toLowerCase()}`);
    }
  });

  it('all of it outlives a restart: the visitor still waits, the desk still knows, the bot goes on', async () => {
    const said = await anna.lines();
    // Within 10 s: what takes longer to stop is cut, and ends with 1.
    expect([(await baton.stop()).code, baton.stderr]).toEqual([0, '']);
    await startBaton();
    await anna.reload();
    await anna.sees('You’re 2nd in line');
    // Twenty messages are fetched at once; the others on demand.
    await anna.widget.getByRole('button', { name: 'Earlier messages' }).click();
    await expect.poll(() => anna.lines()).toEqual(said);
    // Its page was never reloaded: it came back by itself.
    await ben.sees('You’re next');
    await jane.page.getByText('Live', { exact: true }).waitFor();
    await jane.openConversation('Unassigned', 2);
    // Taken without a word: the visitor is told all the same.
    await jane.press('Assign to me');
    await ben.sees(/Jane.* joined/);
    await jane.reply('Hello Ben.');
    await ben.sees('Hello Ben.');
    await anna.sees('You’re next');
    await jane.press('Resolve');
    await ben.sees('Chat ended');
    await ben.widget.getByRole('button', { name: 'Start a new chat' }).click();
    // The published limit is still in force, and counts anew.
    expect(await ben.ask('How can I pay?')).toMatch(/card/i);
    expect([...anna.complaints, ...ben.complaints]).toEqual([]);
  });
});
