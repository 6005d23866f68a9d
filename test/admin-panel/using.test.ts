import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getBot } from '../../agent-bot/store/bots.ts';
import { endTraining, entriesToTrain } from '../../agent-bot/store/trainings.ts';
import { getDraft, liveGuardrails, rollBackGuardrails, saveDraft } from '../../agent-bot/store/guardrails.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { TOKENS, type TestApp } from '../agent-bot/http/start-app.ts';
import { axeViolations } from './page-faults.ts';
import { furnish, openPage, openWindow, panelUrl, startPanel } from './open-panel.ts';

let app: TestApp;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  app = await startPanel();
  await furnish(app);
});
afterEach(async () => {
  await context.close();
  await app.close();
});

const open = async (path: string, token: string = TOKENS.admin): Promise<Page> => {
  context = await openWindow(browser, app, { token });
  return (await openPage(context, app, `#/bots/${String(app.bot.id)}/${path}`)).page;
};
const draft = () => getDraft(app.db, app.bot.id);

describe('the state of the bot, at the navigation’s foot', () => {
  it('is not told while nobody can be asked, and is again when somebody can', async () => {
    const page = await open('overview');
    await page.getByText('Live v3, bot answering').waitFor();
    const ask = () =>
      page.locator('main').evaluate((main) => {
        main.dispatchEvent(new CustomEvent('baton-refresh', { bubbles: true }));
      });
    await context.route('**/api/bots/*', (route) => route.abort());
    await ask();
    await page.getByText('Baton cannot be reached').waitFor();
    await ask();
    expect(await page.getByText('bot answering').count()).toBe(0);
    await context.unroute('**/api/bots/*');
    await ask();
    await page.getByText('Live v3, bot answering').waitFor();
  });
});

describe('what visitors are offered', () => {
  it('is set by keyboard alone, told in its row, and kept as a draft', async () => {
    const page = await open('guardrails');
    const row = page.getByRole('link', { name: /Offered to visitors/ });
    await row.focus();
    await page.keyboard.press('Enter');
    const email = page.getByRole('checkbox', { name: /email address is asked for after the first answer/ });
    await email.focus();
    await page.keyboard.press('Space');
    await page.getByText('Email first').waitFor();
    await page.keyboard.press('Control+s');
    await expect
      .poll(async () => (await draft())?.settings.visitors)
      .toEqual({ meanwhile: false, emailFirst: true });
  });
});

describe('signing in', () => {
  it('takes a token, keeps to one who reloads, and lets go at sign-out', async () => {
    context = await openWindow(browser, app, { token: null });
    const { page } = await openPage(context, app, '');
    await page.getByLabel('Your Chatwoot access token').fill('wrong-token');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Chatwoot refused this token.').waitFor();
    await expect
      .poll(() =>
        page.getByLabel('Your Chatwoot access token').evaluate((node) => node === document.activeElement),
      )
      .toBe(true);
    await page.getByLabel('Your Chatwoot access token').fill(TOKENS.admin);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await expect.poll(() => page.getByText('Signed in for this tab only').count()).toBe(0);
    await page.reload();
    await page.getByText('Ada, administrator').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Baton' }).waitFor();
    expect((await app.db.query('SELECT 1 FROM sessions')).count).toBe(0);
  });

  it('falls back to this tab where the browser refuses the cookie, and says so', async () => {
    context = await openWindow(browser, app, { token: null });
    await context.route('**/api/session', async (route) => {
      const response = await route.fetch();
      const headers = Object.entries(response.headers()).filter(([name]) => name !== 'set-cookie');
      // Playwright's own fetch has put the cookie into the window's jar.
      await context.clearCookies();
      await route.fulfill({ response, headers: Object.fromEntries(headers) });
    });
    const { page } = await openPage(context, app, '');
    await page.getByLabel('Your Chatwoot access token').fill(TOKENS.agent);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByText('Signed in for this tab only, because the browser does not keep our cookie here.')
      .waitFor();
    await page.reload();
    await page.getByText('Jane, agent').waitFor();
    const other = await context.newPage();
    await other.goto(panelUrl(app));
    await other.getByRole('heading', { name: 'Sign in to Baton' }).waitFor();
  });

  it('that ended takes nothing that is being written away', async () => {
    const page = await open('knowledge/helmets');
    await page.getByRole('button', { name: 'Edit entry' }).click();
    const answer = page.getByRole('textbox', { name: 'Answer' });
    await answer.fill('Half an hour of careful words.');
    const again = page.getByRole('dialog', { name: 'Sign in again' });
    const end = async (): Promise<void> => {
      await app.db.query('DELETE FROM sessions');
      await page.getByRole('button', { name: 'Save' }).click();
      await again.getByText('What you have not saved is still here.').waitFor();
    };
    const signIn = async (token: string): Promise<void> => {
      await page.getByLabel('Your Chatwoot access token').fill(token);
      await page.keyboard.press('Enter');
      await again.waitFor({ state: 'hidden' });
    };
    await end();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => again.isVisible()).toBe(true);
    await signIn(TOKENS.admin);
    await expect.poll(() => answer.inputValue()).toBe('Half an hour of careful words.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The corrected answer is live for the next message').waitFor();
    // Somebody else who signs in gets a page of their own.
    await page.getByRole('button', { name: 'Edit entry' }).click();
    await answer.fill('Not for Jane.');
    await end();
    await signIn(TOKENS.agent);
    await page.getByText('Jane, agent').waitFor();
    await expect.poll(() => answer.count()).toBe(0);
  });

  it('that ended says so to somebody who was only reading', async () => {
    const page = await open('overview');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await app.db.query('DELETE FROM sessions');
    await page.getByRole('link', { name: 'Conversations', exact: true }).click();
    await page.getByText('Your session has ended.').waitFor();
    await page.getByLabel('Your Chatwoot access token').fill(TOKENS.admin);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Conversations' }).waitFor();
  });

  it('offers the demo with one click only where there is one', async () => {
    context = await openWindow(browser, app, { token: null });
    const { page } = await openPage(context, app, '');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Open the demo' }).count()).toBe(0);
    await app.db.query('UPDATE chatwoots SET sandbox = true');
    const sandbox = await startPanel(() => ({
      demo: () => Promise.resolve({ chatwootId: 1, userId: 1, name: 'Demo', role: 'administrator' }),
    }));
    await sandbox.db.query('UPDATE chatwoots SET sandbox = true');
    await page.goto(panelUrl(sandbox));
    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByText('Demo, administrator').waitFor();
    await page.close();
    await sandbox.close();
  });
});

describe('knowledge', () => {
  const toTrain = () => entriesToTrain(app.db, app.bot.id);

  it('takes a new entry, which is trained with all others', async () => {
    const page = await open('knowledge/helmets');
    await page.getByRole('button', { name: 'New entry' }).click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await expect.poll(() => title.evaluate((node) => node === document.activeElement)).toBe(true);
    await title.fill('Fitting a child seat');
    await page
      .getByRole('textbox', { name: 'Phrasings' })
      .fill('does a child seat fit\n\n which kids seat \n');
    await page.getByText('2 phrasings; 10 are a good start.').waitFor();
    await page.getByRole('textbox', { name: 'Answer' }).fill('Most of them.');
    expect(await axeViolations(page)).toEqual([]);
    // What is written stays while something is looked up.
    await page.getByRole('link', { name: 'Gift cards' }).first().click();
    await page.getByRole('heading', { name: 'Gift cards' }).waitFor();
    await page.getByRole('button', { name: 'New entry' }).click();
    expect(await title.inputValue()).toBe('Fitting a child seat');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Training, asked for by Ada').waitFor();
    expect((await toTrain())?.at(-1)).toEqual({
      id: 'fitting-a-child-seat',
      title: 'Fitting a child seat',
      questions: ['does a child seat fit', 'which kids seat'],
      answer: 'Most of them.',
    });
    await endTraining(app.db, app.bot.id, { kind: 'live', version: 3, why: null }, Date.now());
    await page.getByText('Version 3 is trained and live.').first().waitFor();
  });

  it('keeps what is written while another training runs, and gives an entry up when asked to', async () => {
    const page = await open('knowledge/helmets');
    await page.getByRole('button', { name: 'Edit entry' }).click();
    const phrasings = page.getByRole('textbox', { name: 'Phrasings' });
    await phrasings.fill('can I send a helmet back');
    await app.db.query(`INSERT INTO trainings (bot_id, asked_by, asked_at) VALUES ($1, 'Ben', 1)`, [
      app.bot.id,
    ]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The knowledge is being trained.').waitFor();
    expect(await phrasings.inputValue()).toBe('can I send a helmet back');
    await endTraining(app.db, app.bot.id, { kind: 'live', version: 1, why: null }, Date.now());
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Remove entry' }).click();
    await page.getByText('Training, asked for by Ada').waitFor();
    const ids = (await toTrain())?.map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(ids).not.toContain('helmets');
  });

  it('begins with a first entry where there is none', async () => {
    await app.db.query('UPDATE bots SET live_model = NULL WHERE id = $1', [app.bot.id]);
    const page = await open('knowledge');
    await page.getByText('The bot has nothing to answer from yet.').waitFor();
    await page.getByRole('button', { name: 'New entry' }).click();
    await page.getByRole('textbox', { name: 'Phrasings' }).fill('are you open');
    await page.getByRole('textbox', { name: 'Answer' }).fill('Yes.');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Training, asked for by Ada').waitFor();
    expect(await toTrain()).toMatchObject([{ id: 'are-you-open' }]);
  });

  it('is not written by agents', async () => {
    const page = await open('knowledge/helmets', TOKENS.agent);
    await page.getByRole('heading', { name: 'Returns and exchanges: helmets' }).waitFor();
    expect(await page.getByRole('button', { name: /New entry|Edit entry/ }).count()).toBe(0);
  });
});

describe('guardrails', () => {
  it('are edited, saved by themselves, checked, published, and the next message obeys', async () => {
    const page = await open('guardrails/low_confidence');
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    await threshold.fill('0.7');
    await page.getByText('Draft v4 · 3 changes').waitFor();
    await expect
      .poll(async () => (await draft())?.settings.triggers.low_confidence.settings.threshold)
      .toBe(0.7);
    await page.getByRole('radiogroup', { name: 'Frustration, mode' }).getByText('Shadow').click();
    await page.getByText('Draft v4 · 4 changes').waitFor();
    await page.getByRole('button', { name: 'Review and publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 4' });
    await dialog.getByText('Every check passed').waitFor();
    await expect
      .poll(() => dialog.getByRole('row', { name: /Not sure of the answer, threshold/ }).textContent())
      .toMatch(/0\.60\s*0\.70/);
    await dialog.getByLabel('Note').fill('Surer answers');
    await dialog.getByRole('button', { name: 'Publish v4' }).click();
    await page.getByText('v4 is live').waitFor();
    const live = await liveGuardrails(app.db, app.bot.id);
    expect([
      live?.version,
      live?.settings.triggers.low_confidence.settings.threshold,
      live?.settings.triggers.frustration.mode,
    ]).toEqual([4, 0.7, 'shadow']);
    await page.getByText('Live v4, bot answering').waitFor();
    await expect.poll(() => page.getByText('Draft v').count()).toBe(0);
  });

  it('cannot be published while a check blocks, and the fix is one click away', async () => {
    await app.db.query(`UPDATE bots SET people = '[]' WHERE id = $1`, [app.bot.id]);
    const page = await open('guardrails');
    await page.getByRole('button', { name: 'Review and publish' }).click();
    await page.getByText('Fix 1 problem first').waitFor();
    const publish = page.getByRole('button', { name: 'Publish v4' });
    await expect.poll(() => publish.getAttribute('aria-disabled')).toBe('true');
    await publish.click({ force: true });
    expect((await liveGuardrails(app.db, app.bot.id))?.version).toBe(3);
    await page.getByRole('link', { name: 'Assign people' }).click();
    await page.getByRole('heading', { name: 'Handoff and routing' }).waitFor();
  });

  it('keep what was typed when somebody else was faster, and leave the choice', async () => {
    const page = await open('guardrails/low_confidence');
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    await threshold.waitFor();
    const theirs = (await draft())!;
    theirs.settings.triggers.low_confidence.settings.threshold = 0.8;
    await saveDraft(app.db, app.bot.id, {
      who: 'Mark',
      at: Date.now() - 120_000,
      settings: theirs.settings,
      revision: theirs.revision,
    });
    await threshold.fill('0.55');
    await page.getByText('Mark changed this 2 minutes ago').waitFor();
    await expect.poll(() => threshold.inputValue()).toBe('0.55');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect
      .poll(async () => (await draft())?.settings.triggers.low_confidence.settings.threshold)
      .toBe(0.55);
    const again = (await draft())!;
    again.settings.triggers.low_confidence.settings.threshold = 0.9;
    await saveDraft(app.db, app.bot.id, {
      who: 'Mark',
      at: Date.now(),
      settings: again.settings,
      revision: again.revision,
    });
    await threshold.fill('0.56');
    await page.getByRole('button', { name: 'Show theirs' }).click();
    await expect.poll(() => threshold.inputValue()).toBe('0.9');
    expect((await draft())?.settings.triggers.low_confidence.settings.threshold).toBe(0.9);
  });

  it('keep what is being typed when figures come late', async () => {
    const { promise: late, resolve: come } = Promise.withResolvers<null>();
    context = await openWindow(browser, app);
    await context.route('**/confidence', async (route) => {
      await late;
      await route.continue();
    });
    const { page } = await openPage(context, app, `#/bots/${String(app.bot.id)}/guardrails/low_confidence`);
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    await threshold.fill('7');
    come(null);
    await page.getByText('Can the confidence be believed?').waitFor();
    expect(await threshold.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await threshold.inputValue()).toBe('7');
    expect(await threshold.getAttribute('aria-invalid')).toBe('true');
  });

  it('ask before leaving with something that cannot be saved', async () => {
    const page = await open('guardrails/low_confidence');
    await page.getByRole('spinbutton', { name: 'Threshold' }).fill('7');
    await expect
      .poll(() => page.getByRole('spinbutton', { name: 'Threshold' }).getAttribute('aria-invalid'))
      .toBe('true');
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect.poll(() => asked.length).toBe(1);
    // The page goes back to its own address when the question has been answered.
    await expect.poll(() => page.url()).toContain('guardrails/low_confidence');
    expect((await draft())?.settings.triggers.low_confidence.settings.threshold).toBe(0.62);
  });

  it('say below a field what is wrong with it, and let the person go elsewhere', async () => {
    const page = await open('guardrails/asked_for_human');
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    const departments = page.getByRole('textbox', { name: 'Departments' });
    const wrong = page.locator('.inspector').getByRole('alert').filter({ hasText: /./ });
    for (const [typed, said] of [
      ['7', 'A number from 0.1 to 1.'],
      ['', 'A number from 0.1 to 1.'],
      ['0.755', 'Two decimals at most.'],
    ] as const) {
      await threshold.fill(typed);
      await expect.poll(() => wrong.allTextContents()).toEqual([said]);
    }
    // What is typed into the next field must not land in this one.
    await departments.fill(Array.from({ length: 101 }, (_, index) => `place ${String(index)}`).join(', '));
    await expect.poll(() => departments.evaluate((area) => area === document.activeElement)).toBe(true);
    await departments.press('Tab');
    await expect.poll(() => threshold.inputValue()).toBe('0.755');
    await expect
      .poll(() => wrong.allTextContents())
      .toEqual(['Two decimals at most.', '100 at most: these are 101.']);
    expect(await axeViolations(page)).toEqual([]);
    // Another trigger has the same field with the same value: it must not inherit what was typed into this one.
    await page.getByRole('link', { name: 'Abusive language' }).click();
    await page.getByRole('heading', { name: 'Abusive language' }).waitFor();
    await expect.poll(() => threshold.inputValue()).toBe('0.7');
    await expect.poll(() => threshold.getAttribute('aria-invalid')).not.toBe('true');
    await expect.poll(() => page.getByText('Not saved yet').count()).toBe(0);
  });

  it('drop what cannot be saved with the draft', async () => {
    const page = await open('guardrails/abuse');
    const threshold = page.getByRole('spinbutton', { name: 'Threshold' });
    await threshold.fill('7');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => threshold.inputValue()).toBe('0.7');
    await expect.poll(() => threshold.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('tell what went wrong when the service is away, and save when it is back', async () => {
    const page = await open('guardrails/low_confidence');
    await page.getByRole('spinbutton', { name: 'Threshold' }).waitFor();
    await context.route('**/guardrails/draft', (route) => route.abort());
    await page.getByRole('spinbutton', { name: 'Threshold' }).fill('0.66');
    await page.getByText('Not saved: Baton cannot be reached.').waitFor();
    await context.unroute('**/guardrails/draft');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(async () => (await draft())?.settings.triggers.low_confidence.settings.threshold)
      .toBe(0.66);
  });

  it('take keyword families, word by word', async () => {
    const page = await open('guardrails/keyword');
    await page.getByRole('button', { name: 'Add to families' }).click();
    await page.getByLabel('Name').nth(2).fill('Safety');
    await page.getByLabel('Words', { exact: true }).nth(2).fill('brake failure, recall,  recall ');
    await page.getByLabel('Name').nth(2).focus();
    await expect
      .poll(async () => (await draft())?.settings.triggers.keyword.settings.families.at(-1))
      .toMatchObject({ name: 'Safety', words: ['brake failure', 'recall'] });
    await page.getByRole('button', { name: 'Remove Legal' }).click();
    await expect
      .poll(async () => (await draft())?.settings.triggers.keyword.settings.families.map((one) => one.name))
      .toEqual(['Cancel and refund', 'Safety']);
  });

  it('may be seen but not changed by agents', async () => {
    const page = await open('guardrails/low_confidence', TOKENS.agent);
    await page.getByText('Only administrators can change this').waitFor();
    await expect.poll(() => page.getByRole('spinbutton', { name: 'Threshold' }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: 'Review and publish' }).count()).toBe(0);
    await expect.poll(() => page.locator('.guard input:not(:disabled)').count()).toBe(0);
  });
});

describe('a publication', () => {
  const review = async (): Promise<Page> => {
    const page = await open('guardrails/low_confidence');
    await page.getByRole('button', { name: 'Review and publish' }).click();
    await page.getByText('Every check passed').waitFor();
    return page;
  };

  it('that somebody else was faster with shows what it changes now, and asks again', async () => {
    const page = await review();
    const row = page.getByRole('dialog').getByRole('row', { name: /threshold/ });
    await expect.poll(() => row.textContent()).toMatch(/0\.60\s*0\.62/);
    await rollBackGuardrails(app.db, app.bot.id, { who: 'Mark', at: Date.now(), version: 2, note: null });
    await page.getByRole('button', { name: /^Publish v4/ }).click();
    await page.getByText('Mark published version 4 meanwhile.').waitFor();
    await expect.poll(() => row.textContent()).toMatch(/0\.58\s*0\.62/);
    await page.getByRole('heading', { name: 'Publish version 5' }).waitFor();
    expect((await liveGuardrails(app.db, app.bot.id))?.version).toBe(4);
    await page.getByRole('button', { name: /^Publish v5/ }).click();
    await page.getByText('v5 is live').waitFor();
  });

  it('of a draft that somebody else changed meanwhile asks which of the two is meant', async () => {
    const page = await review();
    const { settings, revision } = (await draft())!;
    settings.triggers.low_confidence.settings.threshold = 0.9;
    await saveDraft(app.db, app.bot.id, { who: 'Mark', at: Date.now() - 120_000, settings, revision });
    await page.getByRole('button', { name: /^Publish v4/ }).click();
    await page.getByText('Mark changed this 2 minutes ago').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Show theirs' }).click();
    await expect.poll(() => page.getByRole('spinbutton', { name: 'Threshold' }).inputValue()).toBe('0.9');
    expect((await liveGuardrails(app.db, app.bot.id))?.version).toBe(3);
  });
});

describe('the list of chats', () => {
  it('says when each changed, which it is sorted by, and leads to any by its number', async () => {
    const page = await open('conversations');
    await page.getByRole('columnheader', { name: 'Changed' }).waitFor();
    await page.keyboard.press('/');
    const number = page.getByRole('searchbox', { name: 'Go to the chat with this number' });
    await expect.poll(() => number.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('LF-20391');
    await page.keyboard.press('Enter');
    await expect.poll(() => number.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(false);
    await number.fill('#4790');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Conversation #4790' }).waitFor();
    await page.goBack();
    await number.fill('77');
    await page.keyboard.press('Enter');
    await page.getByText('This bot has no such conversation.').waitFor();
  });
});

describe('words that are longer than their place', () => {
  it('run over nothing: a name is cut, an alarm is broken', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenträger'.repeat(3);
    await app.db.query(
      `UPDATE conversations SET state = jsonb_set(state, '{person}', $2) WHERE bot_id = $1 AND owner = 'agent'`,
      [app.bot.id, { id: 2, name: long }],
    );
    await app.db.query('UPDATE alarms SET detail = $1', [long]);
    const page = await open('conversations');
    const overruns = (selector: string): Promise<boolean> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const place = element.parentElement?.getBoundingClientRect();
          const { right } = element.getBoundingClientRect();
          const isCut = getComputedStyle(element).overflowX === 'hidden';
          return right > (place?.right ?? 0) + 1 || (!isCut && element.scrollWidth > element.clientWidth + 1);
        });
    await page.locator('.tag--person').first().waitFor();
    expect(await overruns('.tag--person')).toBe(false);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.locator('.attention b').first().waitFor();
    expect(await overruns('.attention b')).toBe(false);
    const heading = page.getByRole('heading', { name: 'Overview' });
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await heading.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none');
  });
});

describe('people', () => {
  it('are chosen and saved, and an unsaved choice is not lost by accident', async () => {
    const page = await open('routing');
    await page.getByRole('checkbox', { name: /Mark/ }).check();
    await page.getByRole('checkbox', { name: /support/ }).uncheck();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Save people' }).click();
    await page.getByText('Saved. The next handoff goes to them.').waitFor();
    expect((await getBot(app.db, app.bot.id))?.people.map((one) => one.name).sort()).toEqual([
      'Jane',
      'Mark',
    ]);
  });
});

describe('with the keyboard alone', () => {
  it('one jumps between pages, walks rows, changes a mode and a threshold', async () => {
    const page = await open('overview');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('g');
    await page.getByRole('link', { name: 'Asked for a person' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Guardrails');
    await page.getByRole('link', { name: 'Asked for a person' }).focus();
    // Past keywords and abusive language.
    for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Frustration' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await draft())?.settings.triggers.frustration.mode).toBe('shadow');
    const message = page.getByRole('spinbutton').first();
    const before = Number(await message.inputValue());
    await message.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+s');
    await expect
      .poll(async () => (await draft())?.settings.triggers.frustration.settings.message)
      .toBeCloseTo(before + 0.06, 5);
  });

  it('one reads a trace, message by message', async () => {
    const page = await open('conversations');
    await page.getByRole('link', { name: '#4828' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Message 7 handed off: frustration' }).waitFor();
    await page.locator('a.turn').first().focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'Message 1 answered with “Delivery times and carriers”' })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: 'Message 7 handed off: frustration' }).waitFor();
  });

  it('one closes the sheet of a narrow window with Escape and is back at the row', async () => {
    context = await openWindow(browser, app, { width: 390, height: 844 });
    const { page } = await openPage(context, app, `#/bots/${String(app.bot.id)}/guardrails`);
    await page.getByRole('link', { name: 'Keyword' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keyword' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Keyword');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Versions and audit' }).click();
    await page.getByRole('heading', { name: 'Versions and audit' }).waitFor();
  });
});

describe('versions', () => {
  it('are compared, any two of them and the draft, and rolled back', async () => {
    const page = await open('versions');
    await page.getByRole('button', { name: 'Compare v2 with another version' }).click();
    const dialog = page.getByRole('dialog', { name: 'Compare versions' });
    const change = (): Promise<string | null> =>
      dialog.getByRole('row', { name: 'Not sure of the answer, threshold' }).textContent();
    await expect.poll(change).toMatch(/threshold\s*0\.58\s*0\.60/);
    await dialog.getByRole('combobox', { name: 'To' }).selectOption('Draft, v4');
    await expect.poll(change).toMatch(/threshold\s*0\.58\s*0\.\d+/);
    await expect
      .poll(() => dialog.getByRole('columnheader').allTextContents())
      .toEqual(['Setting', 'v2', 'Draft, v4']);
    await dialog.getByRole('combobox', { name: 'From' }).selectOption('v1');
    await dialog.getByRole('combobox', { name: 'To' }).selectOption('v2');
    await expect.poll(change).toMatch(/threshold\s*0\.60\s*0\.58/);
    await dialog.getByRole('combobox', { name: 'From' }).selectOption('v2');
    await dialog.getByText('They are the same.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    page.once('dialog', (asked) => void asked.accept());
    await page.getByRole('button', { name: 'Roll back to v2' }).click();
    await page.getByText('v4 is live').waitFor();
    expect(
      (await liveGuardrails(app.db, app.bot.id))?.settings.triggers.low_confidence.settings.threshold,
    ).toBe(0.58);
  });

  it('are all within reach, however many there are', async () => {
    await app.db.query(
      `INSERT INTO guardrails_versions (bot_id, version, settings, published_at, published_by, note)
       SELECT bot_id, n, settings, published_at, published_by, '' FROM guardrails_versions, generate_series(5, 70) n
       WHERE bot_id = $1 AND version = 1`,
      [app.bot.id],
    );
    const page = await open('versions');
    const names = page.locator('.version > b');
    await expect.poll(() => names.count()).toBe(51);
    expect(await page.getByText('No note').count()).toBe(50);
    await page.getByRole('button', { name: 'Show older versions' }).click();
    await expect.poll(() => names.last().textContent()).toBe('v1');
    expect(await page.getByRole('button', { name: 'Show older versions' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Compare v1 with another version' }).click();
    await page.getByRole('dialog', { name: 'Compare versions' }).waitFor();
  });
});

describe('a browser that names a language Intl refuses', () => {
  it('shows its pages all the same', async () => {
    context = await openWindow(browser, app, { token: TOKENS.admin });
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { get: () => ['en-US@posix'] });
    });
    const { page } = await openPage(context, app, `#/bots/${String(app.bot.id)}/overview`);
    await page.locator('main').getByRole('heading', { level: 2 }).first().waitFor();
  });
});
