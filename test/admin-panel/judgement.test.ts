import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeIndex } from '../../agent-bot/knowledge/knowledge-index.ts';
import { getDraft, saveDraft } from '../../agent-bot/store/guardrails.ts';
import { endTraining } from '../../agent-bot/store/trainings.ts';
import { json } from '../../agent-bot/store/json.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { TOKENS, type TestApp } from '../agent-bot/http/start-app.ts';
import { furnish, openPage, openWindow, startPanel, type OpenOptions } from './open-panel.ts';
import { axeViolations, sidewaysOverflow } from './page-faults.ts';

/** With BATON_SHOTS set to a folder, pictures of what was tested are kept there. */
const SHOTS = process.env['BATON_SHOTS'];

/** Sure of deliveries when the word is there. */
const knowledge: KnowledgeIndex = {
  size: 2,
  entry: (id) =>
    ({
      delivery: {
        id: 'delivery',
        title: 'Delivery times',
        questions: ['when'],
        answer: 'Bikes take 5–7 days.',
      },
      returns: { id: 'returns', title: 'Returns', questions: ['back'], answer: 'Within 30 days.' },
    })[id],
  candidates: (text) => [
    { entry: 'delivery', confidence: text.includes('shipping') ? 0.93 : 0.22 },
    { entry: 'returns', confidence: 0.04 },
  ],
};

let app: TestApp;
let browser: Browser;
/** Signing in is limited: a window of a kind is opened once. */
const windows = new Map<string, BrowserContext>();

beforeAll(async () => {
  app = await startPanel(() => ({ knowledge: () => knowledge }));
  await furnish(app);
  await app.db.query(
    `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, message_id, created_at)
     VALUES ($1, 4828, 9, 'answer-of-4828', 'say', $2, '{bot}', 1, 'done', 2, 1)`,
    [app.bot.id, json({ kind: 'say', content: 'words', act: 'answer', entry: 'delivery', answers: 1 })],
  );
  browser = await launchChromium();
  if (SHOTS !== undefined) await mkdir(SHOTS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
afterEach(async () => {
  for (const window of windows.values()) for (const page of window.pages()) await page.close();
});

async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  const kind = JSON.stringify(options);
  const context = windows.get(kind) ?? (await openWindow(browser, app, options));
  windows.set(kind, context);
  return (await openPage(context, app, `#/bots/${String(app.bot.id)}/${path}`)).page;
}

async function keep(page: Page, name: string, fullPage = false): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
}

const PASTE =
  'Visitor: how long does shipping take\nBot: Bikes take 5–7 days.\nVisitor: I don’t want a refund, just the bike\nVisitor: can I talk to a real person?';

describe('the tester', () => {
  it.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['390', { width: 390, height: 844 }],
    ['rtl', { rtl: true }],
  ] as [string, OpenOptions][])(
    'shows what a pasted conversation would come to, by the keyboard alone, in %s',
    async (way, options) => {
      const page = await open('tester', options);
      await page.getByText('A message', { exact: true }).waitFor();
      await page.getByRole('radio', { name: 'A message' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.getByLabel('The conversation').focus();
      await page.keyboard.insertText(PASTE);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Message 4 handed off: asked for a person' }).waitFor();
      const marked = page.locator('.judged mark');
      await expect.poll(() => marked.first().textContent()).toContain('talk to a real person');
      await keep(page, `tested-${way}`, (options.width ?? 1280) < 720);
      await page.getByRole('button', { name: /can I talk/ }).focus();
      await page.keyboard.press('ArrowUp');
      await page.getByRole('heading', { name: /Message 3 asked/ }).waitFor();
      await expect.poll(() => page.locator('.judged mark.match--void').textContent()).toContain('refund');
      await expect.poll(() => page.getByText('The assistant would say').count()).toBe(3);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(false);
    },
  );

  it('names the triggers that a handoff did not wait for in one line', async () => {
    const page = await open('tester', { token: TOKENS.agent });
    await page.getByLabel('What a visitor writes').fill('can I talk to a real person?');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Not asked, since they wait until the visitor has finished:/).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: /waiting for the visitor/i }).count()).toBe(0);
  });

  it('says what is wrong, and keeps what was typed', async () => {
    const page = await open('tester', { token: TOKENS.agent });
    await page.getByRole('radio', { name: 'A conversation' }).check();
    const text = 'hello\n'.repeat(201);
    await page.getByLabel('The conversation').fill(text);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('201 messages; 200 can be tested at once').waitFor();
    await expect.poll(() => page.getByLabel('The conversation').inputValue()).toBe(text);
  });
});

describe('saved checks', () => {
  it.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['390', { width: 390, height: 844 }],
    ['rtl', { rtl: true }],
  ] as [string, OpenOptions][])(
    'are kept, run, mended and removed by the keyboard alone, in %s',
    async (way, options) => {
      await app.db.query('DELETE FROM saved_checks');
      const page = await open('tester', options);
      await page.getByText('None yet. Test something and keep it as a check').waitFor();
      const test = async (text: string): Promise<void> => {
        await page.getByLabel('What a visitor writes').fill(text);
        await page.keyboard.press('Control+Enter');
        // What was tested before stands there until the new outcome comes.
        await page.locator('.turn__text', { hasText: text }).waitFor();
      };
      await test('can I talk to a real person?');
      await page.getByRole('button', { name: 'Keep as a check' }).press('Enter');
      await page.getByText('All 1 pass with what is live').waitFor();
      await test('how long does shipping take');
      await page.getByLabel('The bot should').selectOption({ label: 'not hand off' });
      await page.getByRole('button', { name: 'Keep as a check' }).press('Enter');
      await page.getByText('All 2 pass with what is live').waitFor();
      await test('when will it come');
      await page.getByLabel('The bot should').selectOption({ label: 'answer with “Delivery times”' });
      await page.getByRole('button', { name: 'Keep as a check' }).press('Enter');
      await page.getByText('2 of 3 checks pass with what is live').waitFor();
      await page.getByText('it would ask back').waitFor();
      await page.locator('.checks').scrollIntoViewIfNeeded();
      await keep(page, `checks-${way}`, (options.width ?? 1280) < 720);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(false);
      await page.getByRole('button', { name: /^Expect this from now on: when will it come/ }).press('Enter');
      await page.getByText('All 3 pass').waitFor();
      await page.getByRole('button', { name: /^Remove the check .*shipping/ }).press('Enter');
      await page.getByText('All 2 pass').waitFor();
    },
  );

  it('that fail with the draft are told before it is published, and lead here', async () => {
    await app.db.query('DELETE FROM saved_checks');
    await app.db.query(
      `INSERT INTO saved_checks (bot_id, read_as, text, expected, saved_by, saved_at)
       VALUES ($1, 'message', 'what is the weather', '{"action":"answer","entry":"returns"}', 'Ada', 1)`,
      [app.bot.id],
    );
    const page = await open('guardrails');
    await page.getByRole('button', { name: /^Review/ }).click();
    await page.getByText('A saved check fails: “what is the weather”').waitFor();
    await keep(page, 'publish-failing-check');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'See checks' }).click();
    await page.getByText('0 of 1 check pass').waitFor();
    await app.db.query('DELETE FROM saved_checks');
  });

  it('are looked at by agents', async () => {
    const page = await open('tester', { token: TOKENS.agent });
    await page.getByLabel('What a visitor writes').fill('a human please');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /^Message 1 / }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Keep as a check' }).count()).toBe(0);
  });
});

describe('a trigger that people call wrong', () => {
  it('needs attention on the overview, with its interval, and leads to its settings', async () => {
    const { db, bot } = app;
    await db.query(
      `INSERT INTO handoffs (bot_id, conversation, stretch, reason, evidence, guardrails_version, at)
       SELECT $1, 4826, 10 + n, 'message_limit', '{"trigger":"message_limit"}', 1, $2 FROM generate_series(1, 12) n`,
      [bot.id, Date.now() - 3_600_000],
    );
    await db.query(
      `INSERT INTO handoff_verdicts (bot_id, conversation, stretch, right_call, user_id, user_name, at)
       SELECT $1, 4826, 10 + n, n <= 4, 2, 'Jane', $2 FROM generate_series(1, 12) n`,
      [bot.id, Date.now()],
    );
    const page = await open('overview');
    await page.getByText('“Message limit” hands off wrongly too often').waitFor();
    await page.getByText(/^4 of 12 judged were right in 90 days: 33%, most likely/).waitFor();
    await keep(page, 'overview-poor-trigger');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Review: “Message limit” hands off wrongly too often' }).click();
    await page
      .getByText(/4 of 12 verdicts in 90 days called its handoffs right/)
      .first()
      .waitFor();
    await db.query('DELETE FROM handoff_verdicts WHERE conversation = 4826 AND stretch > 10');
    await db.query('DELETE FROM handoffs WHERE conversation = 4826 AND stretch > 10');
  });
});

describe('a message tried beside a trigger', () => {
  it('is judged by the draft as it stands on the page, with its marks', async () => {
    const page = await open('guardrails/keyword');
    // Left out in the settings means yes, and stands so in the form.
    const synonyms = page.getByRole('checkbox', { name: /^Words that mean the same count too/ }).first();
    await expect.poll(() => synonyms.isChecked()).toBe(true);
    await page.getByLabel('Try a message').fill('I want a refund for this');
    await page.keyboard.press('Enter');
    await page.getByText('Fires', { exact: true }).waitFor();
    await expect.poll(() => page.locator('baton-try mark').textContent()).toContain('refund');
    await page.getByLabel('Try a message').fill('I don’t want a refund');
    await page.keyboard.press('Enter');
    await page.getByText('Does not fire').waitFor();
    await page
      .getByRole('group', { name: 'Keyword, mode' })
      .or(page.getByRole('radiogroup', { name: 'Keyword, mode' }))
      .getByRole('radio', { name: 'Shadow' })
      .check();
    await page.getByLabel('Try a message').fill('I want a refund for this');
    await page.keyboard.press('Enter');
    await page.getByText('Would fire; in shadow it only records').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // Saved by itself: whoever comes next finds the draft at rest.
    const saved = async () => (await getDraft(app.db, app.bot.id))?.settings.triggers.keyword.mode;
    await expect.poll(saved).toBe('shadow');
  });
});

describe('what a draft would have done', () => {
  const asked = async (path: string, name: string, options: OpenOptions = {}): Promise<Page> => {
    const page = await open(path, options);
    await page.getByRole('button', { name }).click();
    return page;
  };

  it('is seen before it is published, with the chats that would change', async () => {
    const { settings, revision } = (await getDraft(app.db, app.bot.id))!;
    const stricter = structuredClone(settings);
    stricter.triggers.low_confidence.settings.first = 'hand-off';
    const by = { who: 'Ada', at: Date.now() };
    await saveDraft(app.db, app.bot.id, { ...by, settings: stricter, revision });
    const page = await asked('guardrails', 'Review and publish');
    await page.getByRole('heading', { name: /^Replayed on the last \d+ chats$/ }).waitFor();
    await page.getByText('With what is live it would do today in').waitFor();
    await page.getByText(/Read the \d+ chats? that would change/).click();
    await page.getByRole('columnheader', { name: 'With the draft' }).waitFor();
    await keep(page, 'publish-replay');
    expect(await axeViolations(page)).toEqual([]);
    const chat = page
      .getByRole('dialog')
      .getByRole('link', { name: /^#\d+$/ })
      .first();
    await expect.poll(() => chat.getAttribute('href')).toMatch(/conversations\/\d+\?message=\d+$/);
    await saveDraft(app.db, app.bot.id, { ...by, settings, revision: revision + 1 });
  });

  it('is seen beside each trigger, and no longer once its settings are others', async () => {
    const { settings, revision } = (await getDraft(app.db, app.bot.id))!;
    settings.triggers.keyword.mode = 'on';
    await saveDraft(app.db, app.bot.id, { who: 'Ada', at: Date.now(), settings, revision });
    const page = await asked('guardrails/asked_for_human', 'See what it would have done');
    await page.getByText(/It would have handed off \d+ of \d+ chats/).waitFor();
    await page.getByRole('link', { name: 'Keyword', exact: true }).click();
    await page.getByText(/It would have handed off \d+ of \d+ chats/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const before = (await getDraft(app.db, app.bot.id))?.revision ?? 0;
    await page.getByRole('radiogroup', { name: 'Keyword, mode' }).getByRole('radio', { name: 'Off' }).check();
    await page.getByText('The settings have changed since it was replayed.').waitFor();
    await page.getByRole('button', { name: 'Replay again' }).click();
    await page.getByText(/^Off: it hands off none, now/).waitFor();
    expect((await getDraft(app.db, app.bot.id))?.revision).toBe(before + 1);
    await page.getByRole('radiogroup', { name: 'Keyword, mode' }).getByRole('radio', { name: 'On' }).check();
    await expect
      .poll(async () => (await getDraft(app.db, app.bot.id))?.settings.triggers.keyword.mode)
      .toBe('on');
  });

  it('is told to take a while, and to be without anything to look at', async () => {
    const page = await open('guardrails/keyword');
    const held = new Promise<() => void>((resolve) => {
      void page.route('**/guardrails/replay', async (route) => {
        await new Promise<void>((go) => {
          resolve(go);
        });
        const body = { stretches: 0, triggers: {}, changed: [], live_version: 3, revision: 0, left_out: 0 };
        const revision = (await getDraft(app.db, app.bot.id))?.revision ?? 0;
        await route.fulfill({ json: { ...body, revision } });
      });
    });
    await page.getByRole('button', { name: 'See what it would have done' }).click();
    const go = await held;
    await page.getByRole('progressbar', { name: 'Replaying' }).waitFor();
    go();
    await page.getByText('There are none yet.').waitFor();
  });
});

describe('an error budget', () => {
  it('sets the threshold in the draft, and the drawing moves with it', async () => {
    const page = await open('guardrails/low_confidence');
    const chart = page.getByRole('img', { name: /^At threshold 0\.62 the bot answers/ });
    await chart.waitFor();
    await expect.poll(() => chart.getAttribute('aria-label')).toContain('Live, at 0.60');
    await page.getByRole('radio', { name: /At most 1 in 10/ }).check();
    const saved = async (): Promise<number> =>
      (await getDraft(app.db, app.bot.id))?.settings.triggers.low_confidence.settings.threshold ?? 0;
    await expect.poll(saved).not.toBe(0.62);
    const set = await saved();
    await page.getByRole('img', { name: `At threshold ${set.toFixed(2)} the bot` }).waitFor();
    await page.getByRole('spinbutton', { name: 'Threshold' }).focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByRole('img', { name: `At threshold ${(set + 0.05).toFixed(2)} the bot` }).waitFor();
  });

  it('can be read as a table', async () => {
    const page = await open('guardrails/low_confidence');
    await page.getByText('Show as table').first().click();
    await page.getByRole('cell', { name: '0.60', exact: true }).waitFor();
    await page.getByText('Show as table').nth(1).click();
    await page.getByRole('columnheader', { name: 'Confidence' }).waitFor();
    await keep(page, 'confidence-as-table');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the knowledge', () => {
  it('says what training found wanting, and leads there', async () => {
    const page = await open('knowledge');
    await page.getByText('The right entry comes first for 93%.').waitFor();
    await page.getByRole('heading', { name: 'Taken for each other' }).waitFor();
    await page.getByRole('heading', { name: 'Sure of what is not theirs' }).waitFor();
    await page.getByText('sure of 2 of 7').waitFor();
    await page
      .getByText(/swap my helmet for a bigger one.*0\.83.*belongs to/s)
      .first()
      .waitFor();
    await page.getByText('send my helmet back').waitFor();
    await page.getByRole('heading', { name: 'The same phrasing under several entries' }).waitFor();
    await page.getByRole('heading', { name: 'Sure of what is not theirs' }).scrollIntoViewIfNeeded();
    await keep(page, 'training-found-wanting');
    await page.getByRole('radio', { name: /^Weak/ }).check();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(4);
    await page.getByRole('link', { name: 'Gift cards' }).first().click();
    await page.getByText('Back to training').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('shows the training that was held back, and uses it only after asking', async () => {
    const page = await open('knowledge');
    await page.getByText('Version 2 is not live, version 1 goes on answering').waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await page.getByRole('button', { name: 'Use it anyway' }).click();
    // This one was never trained: what cannot be loaded is trained from its entries.
    await page.getByRole('progressbar', { name: 'Training' }).waitFor();
    expect(asked).toEqual(['Answer from version 2? It is live for the next message.']);
    await keep(page, 'knowledge-used-anew');
    expect(await axeViolations(page)).toEqual([]);
    const outcome = { kind: 'held-back' as const, version: 3, why: 'It recognises less.' };
    await endTraining(app.db, app.bot.id, outcome, Date.now());
    await page.getByRole('button', { name: 'Train again' }).waitFor();
  });

  it('is not for agents to change', async () => {
    const page = await open('knowledge', { token: TOKENS.agent });
    await page.getByText('Version 2 is not live').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Use|Train again/ }).count()).toBe(0);
  });

  it('is trained again from the panel, with progress and what came of it', async () => {
    const page = await open('knowledge');
    await page.getByRole('button', { name: 'Train again' }).press('Enter');
    const bar = page.getByRole('progressbar', { name: 'Training' });
    await bar.waitFor();
    await app.db.query('UPDATE trainings SET share = 0.4 WHERE bot_id = $1', [app.bot.id]);
    await expect.poll(() => bar.evaluate((one) => (one as HTMLProgressElement).value)).toBeCloseTo(0.4);
    await expect.poll(() => page.getByRole('button', { name: 'Train again' }).count()).toBe(0);
    await keep(page, 'training-runs');
    expect(await axeViolations(page)).toEqual([]);
    const outcome = { kind: 'held-back' as const, version: 3, why: 'It recognises less.' };
    await endTraining(app.db, app.bot.id, outcome, Date.now());
    await page.getByText(/^Version 3 is trained and held back\. It recognises less\. \(Ada, /).waitFor();
    await page.getByRole('button', { name: 'Train again' }).waitFor();
    await keep(page, 'training-ended');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('shows training in a sheet where there is no room beside the list', async () => {
    const page = await open('knowledge', { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Training and versions' }).click();
    await page.getByRole('heading', { name: 'Versions' }).waitFor();
    await keep(page, 'training-390');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
  });
});

describe('a verdict', () => {
  it('on a handoff is given by an agent, shown to others, and taken back', async () => {
    const page = await open('conversations/4826', { token: TOKENS.agent });
    const wrong = page.getByRole('button', { name: 'Should not have been handed off' });
    await wrong.click();
    await page.getByText('Noted, thank you').waitFor();
    await expect.poll(() => wrong.getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await wrong.waitFor();
    await expect.poll(() => wrong.getAttribute('aria-pressed')).toBe('true');
    await wrong.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[aria-pressed="true"]'));
    expect((await app.db.query('SELECT 1 FROM handoff_verdicts WHERE conversation = 4826')).count).toBe(0);
  });

  it('on an answer is given the same way', async () => {
    const page = await open('conversations/4828', { token: TOKENS.agent });
    await page.getByRole('button', { name: 'Answer wrong' }).click();
    await page.getByText('Noted, thank you').waitFor();
    const { rows } = await app.db.query(
      'SELECT answered, source FROM answer_feedback WHERE conversation = 4828',
    );
    expect(rows).toEqual([{ answered: false, source: 'agent' }]);
    expect(await axeViolations(page)).toEqual([]);
  });
});
