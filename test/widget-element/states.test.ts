import type { BrowserContextOptions } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, button, composer, page, problems, say, shop, shown, useShop, visit, widget } from './visit.ts';

useShop();
afterEach(() => {
  expect(problems).toEqual([]);
});

/** A visitor who has said hello. */
async function chat(options: BrowserContextOptions = {}): Promise<number> {
  await visit({ locale: 'en-GB', timezoneId: 'Europe/Lisbon', ...options });
  return ask('hello');
}

const status = (): Promise<string | null> => widget.locator('[role=status]').textContent();
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent.trim() ?? '');

/** How a screen reader finds the widget, as Chromium's accessibility tree has it. */
const heard = (): Promise<string> => widget.locator('dialog').ariaSnapshot();

const queued = (more: object = {}): void => {
  shop.line = { owner: 'queued', position: 2, waiting_since: Date.now(), now: Date.now(), ...more };
};

describe('did this answer it', () => {
  it('is asked below the newest answer, kept by the service, and can be changed', async () => {
    const conversation = await chat();
    const first = await shop.bot(conversation, { content: 'Three days.' });
    await button('Yes').click();
    await shown('Saved, thank you. You can still change it.');
    await expect
      .poll(() => shop.told('/visitor/feedback'))
      .toMatchObject([{ message_id: first['id'], answered: true }]);
    await expect.poll(() => status()).toBe('Saved, thank you. You can still change it.');
    await expect.poll(() => focused()).toBe('Yes');
    await button('No').click();
    await expect.poll(() => shop.told('/visitor/feedback').at(-1)).toMatchObject({ answered: false });
    await expect.poll(() => heard()).toContain('button "No" [pressed]');
    await shop.bot(conversation, { content: 'Or four.' });
    await expect.poll(() => widget.locator('.feedback').count()).toBe(1);
    await expect.poll(() => widget.locator('.message--bot').last().locator('.feedback').count()).toBe(1);
  });

  it('a No offers a person right there, said aloud and one Tab away, until it is a Yes', async () => {
    const conversation = await chat();
    await shop.bot(conversation, { content: 'Three days.' });
    const offer = () => widget.locator('.feedback').getByRole('button', { name: 'Talk to a person now' });
    await button('Yes').click();
    await shown('Saved, thank you. You can still change it.');
    expect(await offer().count()).toBe(0);
    await button('No').click();
    await offer().waitFor();
    await expect.poll(status).toBe('Saved, thank you. You can still change it. Talk to a person now');
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Talk to a person now');
    await page.keyboard.press('Enter');
    await shown("I'd like to talk to a person, please.");
    const last = () => shop.sandbox.inspect.messages(conversation).at(-1)?.content;
    await expect.poll(last).toBe("I'd like to talk to a person, please.");
  });

  it('is taken back, and said, where the service does not take it', async () => {
    const conversation = await chat();
    await shop.bot(conversation, { content: 'Three days.' });
    shop.refused.add('/visitor/feedback');
    await button('Yes').click();
    await expect.poll(status).toBe('That didn’t work. Try again in a moment.');
    await expect.poll(() => widget.locator('.chip--on').count()).toBe(0);
  });

  it('is not asked where the service knows no answer, nor once a person has the chat', async () => {
    const conversation = await chat();
    await shop.bot(conversation, { content: 'Three days.' });
    await button('Yes').waitFor();
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Hi' });
    await shown('Hi');
    await widget.locator('.feedback').waitFor({ state: 'detached' });
  });

  it('never sends what proves the visitor in an address', async () => {
    const addresses: string[] = [];
    const conversation = await chat();
    page.on('request', (request) => addresses.push(request.url()));
    await shop.bot(conversation, { content: 'Three days.' });
    await button('Yes').click();
    await shown('Saved, thank you. You can still change it.');
    const { source_id } = shop.told('/visitor/feedback')[0]!;
    const toService = addresses.filter((address) => address.startsWith(shop.serviceUrl));
    expect(toService.length).toBeGreaterThan(1);
    expect(toService.join()).not.toContain(String(source_id));
  });
});

describe('waiting', () => {
  it('offers what the service offers, and nothing where it offers nothing', async () => {
    const conversation = await chat();
    queued();
    await shop.status(conversation, 'open');
    await shown('You’re 2nd in line');
    await shown('We can’t say how long yet');
    await expect.poll(() => widget.locator('.choice').count()).toBe(0);
    shop.tell({ ...shop.line, offers: ['email', 'assistant'], range: { from_minutes: 3, to_minutes: 6 } });
    await shown('Usually 3–6 min');
    await expect.poll(() => heard()).toContain('group "While you wait"');
    await expect.poll(() => widget.locator('.choice').allTextContents()).toHaveLength(3);
  });

  it('asks the assistant meanwhile, and goes back to waiting', async () => {
    const conversation = await chat();
    queued({ offers: ['assistant'] });
    await shop.status(conversation, 'open');
    await button('Ask the assistant meanwhile').click();
    await widget.getByPlaceholder('Or keep asking the assistant…').waitFor();
    await expect
      .poll(() => shop.told('/visitor/meanwhile'))
      .toMatchObject([{ on: true, conversation_id: conversation }]);
    await expect.poll(() => heard()).toMatch(/button "Ask the assistant meanwhile[^"]*" \[pressed\]/);
    await button('Keep waiting').click();
    await widget.getByPlaceholder('Add a detail for the team…').waitFor();
    await expect.poll(() => shop.told('/visitor/meanwhile').at(-1)).toMatchObject({ on: false });
  });

  it('leaves an email, and says at the field what is wrong with one', async () => {
    const conversation = await chat();
    queued({ offers: ['email'] });
    await shop.status(conversation, 'open');
    await button('Leave your email').click();
    const field = widget.getByLabel('Your email');
    await field.fill('mira@example');
    await field.press('Enter');
    await shown('Enter a full address, like name@example.com');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(shop.told('/visitor/email')).toEqual([]);
    await field.fill(' mira@example.com ');
    await field.press('Enter');
    await shown('Saved, thank you. You can still change it.');
    await expect.poll(() => shop.told('/visitor/email')).toMatchObject([{ email: 'mira@example.com' }]);
    await expect.poll(() => heard()).toMatch(/button "Leave your email[^"]*"( \[expanded\])? \[pressed\]/);
  });

  it('says that it takes longer than usual, and what may be done', async () => {
    const conversation = await chat();
    queued({
      position: 1,
      waiting_since: Date.now() - 7 * 60_000,
      range: { from_minutes: 3, to_minutes: 6 },
      offers: ['email'],
    });
    await shop.status(conversation, 'open');
    await shown('You’re next');
    await shown('It’s taking longer than usual. Keep waiting, or leave your email?');
  });
});

describe('nobody on shift', () => {
  // Lisbon is an hour behind Berlin, where the team is.
  const at = (text: string): number => Date.parse(text);
  const shifts = [
    ['2026-06-02T10:00+02:00', '2026-06-02T18:30+02:00'],
    ['2026-06-03T10:00+02:00', '2026-06-03T18:30+02:00'],
    ['2026-06-04T10:00+02:00', '2026-06-04T18:30+02:00'],
    ['2026-06-05T10:00+02:00', '2026-06-05T18:30+02:00'],
    ['2026-06-06T11:00+02:00', '2026-06-06T15:00+02:00'],
    ['2026-06-08T10:00+02:00', '2026-06-08T18:30+02:00'],
  ].map(([from, to]) => ({ from: at(from!), to: at(to!) }));

  async function askAtNight(hours: object): Promise<void> {
    const now = at('2026-06-01T22:41+01:00');
    const conversation = await chat();
    await page.clock.setFixedTime(now);
    shop.facts = { now, hours };
    await shop.bot(conversation, { content: 'Nobody is on shift right now.' });
  }

  it('says when somebody is back, in the visitor’s own time', async () => {
    await askAtNight({ shifts, asked: true });
    await shown('Back tomorrow, Tue at 09:00');
    await shown('Your time, Lisbon. In 10 hours 19 minutes.');
    await expect.poll(() => widget.locator('.header__sub').textContent()).toBe('Team back tomorrow at 09:00');
    await expect
      .poll(() =>
        widget.locator('.hours').evaluate((list) => [...list.children].map((one) => one.textContent)),
      )
      .toEqual(['Monday to Friday', '09:00–17:30', 'Saturday', '10:00–14:00']);
    await widget.getByPlaceholder('Or keep asking the assistant…').waitFor();
    await widget.getByLabel('Email').fill('mira@example.com');
    await button('Get the reply by email').click();
    await shown('Saved, thank you. You can still change it.');
    await expect.poll(() => shop.told('/visitor/email')).toMatchObject([{ email: 'mira@example.com' }]);
    await button('Talk to a person').waitFor();
  });

  it('is right where the visitor’s clock is a day off', async () => {
    const conversation = await chat();
    await page.clock.setFixedTime(at('2026-06-02T22:41+01:00'));
    shop.facts = { now: at('2026-06-01T22:41+01:00'), hours: { shifts, asked: true } };
    await shop.bot(conversation, { content: 'Nobody is on shift right now.' });
    await shown(/In 10 hours 19 minutes/);
  });

  it('is a line in the header while nobody was asked for, and promises nothing where nothing is known', async () => {
    await askAtNight({ shifts, asked: false });
    await shown('Team back tomorrow at 09:00');
    await expect.poll(() => widget.locator('.card').count()).toBe(0);
    shop.facts = { hours: { shifts: [], asked: true } };
    await shop.bot(shop.lastConversation, { content: 'Still nobody.' });
    await widget.locator('.card__title', { hasText: 'Nobody is on shift right now' }).waitFor();
    await expect.poll(() => widget.locator('.header__sub').textContent()).toBe('Answers from our help pages');
    await expect.poll(() => widget.locator('.hours').count()).toBe(0);
  });
});

describe('an email before the chat', () => {
  it('is asked for where the visitor writes, and gives the composer back with the focus in it', async () => {
    const conversation = await chat();
    shop.facts = { gate: { can_skip: false } };
    await shop.bot(conversation, { content: 'Where should we reply?' });
    await widget.getByPlaceholder('Add your email to write a message').waitFor();
    await expect.poll(() => composer().isDisabled()).toBe(true);
    await expect.poll(() => button('Skip, I need a person now').count()).toBe(0);
    await widget.getByLabel('Your email', { exact: true }).fill('mira@example.com');
    await button('Start chat').click();
    await widget.getByPlaceholder('Write a message…').waitFor();
    await expect.poll(() => composer().evaluate((input) => input.matches(':focus'))).toBe(true);
    await expect.poll(() => shop.told('/visitor/email')).toMatchObject([{ email: 'mira@example.com' }]);
  });

  it('can be skipped where it is urgent, and a person is asked for', async () => {
    const conversation = await chat();
    shop.facts = { gate: { can_skip: true } };
    await shop.bot(conversation, { content: 'Where should we reply?' });
    await button('Skip, I need a person now').click();
    await shown("I'd like to talk to a person, please.");
    await expect.poll(() => shop.told('/visitor/email')).toMatchObject([{ email: null }]);
    await expect.poll(() => composer().isEnabled()).toBe(true);
  });
});

describe('after the end', () => {
  async function end(): Promise<number> {
    await shop.survey();
    const conversation = await chat();
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'Done.' });
    await shown('Done.');
    await shop.status(conversation, 'resolved', 'jane');
    await shown('How was your chat with Jane?');
    return conversation;
  }
  const rating = (conversation: number): unknown =>
    shop.sandbox.inspect.messages(conversation).find((message) => message.contentType === 'input_csat')!
      .contentAttributes['submitted_values'];

  it('one question is asked, answered as Chatwoot wants it, and can be answered otherwise', async () => {
    const conversation = await end();
    await widget.getByRole('radio', { name: '4' }).click();
    await shown('Saved, thank you. You can still change it.');
    await expect
      .poll(() => rating(conversation))
      .toEqual({ csat_survey_response: { rating: 4, feedback_message: '' } });
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => rating(conversation))
      .toEqual({ csat_survey_response: { rating: 5, feedback_message: '' } });
    // A frame of the answer before may come after the answer itself.
    await expect.poll(heard).toContain('radio "5, great" [checked]');
    await expect
      .poll(() => widget.locator('.note').allTextContents())
      .not.toContain('Please rate the conversation');
    await page.reload();
    await widget.getByRole('radio', { name: '5, great', checked: true }).waitFor();
  });

  it('it names only who had the chat since it was given back to the bot', async () => {
    await shop.survey();
    const conversation = await chat();
    await shop.status(conversation, 'open');
    await shop.jane(conversation, { content: 'The assistant goes on.' });
    await shown('The assistant goes on.');
    await shop.status(conversation, 'pending', 'jane');
    await shop.bot(conversation, { content: 'I pass you to a person.' });
    queued();
    await shop.status(conversation, 'open');
    await shown('You’re 2nd in line');
    await shop.status(conversation, 'resolved', 'jane');
    await widget.getByRole('radiogroup', { name: 'How was your chat?', exact: true }).waitFor();
  });

  it('the last of several quick answers stays', async () => {
    const conversation = await end();
    await widget.getByRole('radio', { name: '1, poor' }).focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => rating(conversation))
      .toEqual({ csat_survey_response: { rating: 5, feedback_message: '' } });
    // A frame of the answer before may come after the answer itself.
    await expect.poll(() => widget.locator('.score--on').textContent()).toContain('5');
  });

  it('the question goes when the visitor writes again', async () => {
    await end();
    await button('Start a new chat').click();
    await say('One more thing');
    await button('Talk to a person').waitFor();
    await expect.poll(() => widget.locator('.score').count()).toBe(0);
  });
});

describe('what Chatwoot’s messages may hold', () => {
  it('cards show pictures, pages and buttons, of which one is taken', async () => {
    const conversation = await chat();
    await shop.bot(conversation, {
      content: 'These two.',
      content_type: 'cards',
      content_attributes: {
        items: [
          {
            title: 'Rear light',
            description: '30 lumens',
            media_url: `${shop.pageUrl}/rear.png`,
            actions: [
              { type: 'link', text: 'See it', uri: 'https://larkfield.example/rear' },
              { type: 'link', text: 'Nothing', uri: 'javascript:alert(1)' },
              { type: 'postback', text: 'Choose', payload: 'rear' },
            ],
          },
        ],
      },
    });
    await button('Choose').click();
    await widget.locator('.chip--on').waitFor();
    await expect
      .poll(() => widget.getByRole('link', { name: 'See it' }).getAttribute('href'))
      .toBe('https://larkfield.example/rear');
    await expect.poll(() => widget.getByRole('link', { name: 'Nothing' }).count()).toBe(0);
    await expect
      .poll(() => shop.sandbox.inspect.messages(conversation).at(-1)!.contentAttributes['submitted_values'])
      .toEqual([{ title: 'Choose', value: 'rear' }]);
    await expect.poll(() => button('Choose').isDisabled()).toBe(true);
  });

  it('a form is filled in, checked by the browser, and sent by the names of its fields', async () => {
    const conversation = await chat();
    await shop.bot(conversation, {
      content: 'Tell me more.',
      content_type: 'form',
      content_attributes: {
        items: [
          { type: 'text', name: 'order', label: 'Order number', required: true, pattern: 'LF-\\d+' },
          { type: 'select', name: 'size', label: 'Size', options: [{ label: 'Medium', value: 'm' }] },
          { type: 'text_area', name: 'what', label: 'What happened?', default: 'It cracked' },
          { type: 'hologram', name: 'odd', label: 'Odd' },
        ],
      },
    });
    await widget.getByLabel('Order number').fill('20418');
    await widget.locator('form').getByRole('button', { name: 'Send' }).click();
    expect(shop.sandbox.inspect.messages(conversation).at(-1)!.contentAttributes['submitted_values']).toBe(
      undefined,
    );
    await widget.getByLabel('Order number').fill('LF-20418');
    await widget.getByLabel('Size').selectOption('m');
    await widget.locator('form').getByRole('button', { name: 'Send' }).click();
    await shown('LF-20418');
    await shown('Medium');
    expect(shop.sandbox.inspect.messages(conversation).at(-1)!.contentAttributes['submitted_values']).toEqual(
      [
        { name: 'order', title: 'Order number', value: 'LF-20418' },
        { name: 'size', title: 'Size', value: 'm' },
        { name: 'what', title: 'What happened?', value: 'It cracked' },
        { name: 'odd', title: 'Odd', value: '' },
      ],
    );
    await expect.poll(() => composer().evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('an email is asked for by Chatwoot’s own type', async () => {
    const conversation = await chat();
    await shop.bot(conversation, { content: 'Where do we reply?', content_type: 'input_email' });
    await widget.getByLabel('Your email').fill('mira@example.com');
    await widget.locator('form').getByRole('button', { name: 'Send' }).click();
    await widget.locator('.written').waitFor();
    expect(shop.sandbox.inspect.messages(conversation).at(-1)!.contentAttributes['submitted_values']).toEqual(
      [{ name: 'email', title: 'Your email', value: 'mira@example.com' }],
    );
  });

  it('pictures, sounds and films play in place, files by name, deleted messages are gone, others are their text', async () => {
    const conversation = await chat();
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const answer = await route.fetch();
      const list = (await answer.json()) as Record<string, unknown>[];
      const sender = { id: 1, name: 'Baton', type: 'agent_bot' };
      const base = { message_type: 1, created_at: 1_780_000_000, conversation_id: conversation, sender };
      const file = (id: number, kind: string, name: string) => ({
        id,
        file_type: kind,
        data_url: `${shop.pageUrl}/files/${name}`,
        thumb_url: '',
      });
      await route.fulfill({
        json: [
          ...list,
          {
            ...base,
            id: 9001,
            content: 'Listen',
            content_type: 'text',
            attachments: [
              file(1, 'audio', 'voice.mp3'),
              file(2, 'video', 'how.mp4'),
              file(3, 'file', 'a%20b.pdf'),
            ],
          },
          {
            ...base,
            id: 9002,
            content: 'A hologram',
            content_type: 'hologram',
            content_attributes: { items: 7 },
          },
          {
            ...base,
            id: 9003,
            content: 'This message was deleted',
            content_type: 'cards',
            content_attributes: { deleted: true, items: [{ title: 'Secret', actions: [] }] },
          },
          {
            ...base,
            id: 9004,
            content: 'Join',
            content_type: 'integrations',
            content_attributes: { type: 'dyte' },
          },
        ],
      });
    });
    await page.reload();
    await shown('A hologram');
    await widget.locator('audio[aria-label="voice.mp3"][controls]').waitFor();
    await widget.locator('video[aria-label="how.mp4"][controls]').waitFor();
    await widget.getByRole('link', { name: 'a b.pdf' }).waitFor();
    await shown('This message was deleted.');
    await shown('Join');
    await expect.poll(() => widget.getByText('Secret').count()).toBe(0);
  });
});

describe('a person whose name is one long word', () => {
  it.each([
    [390, 780],
    [960, 720],
  ])(
    'leaves everything in its place in a window of %s by %s, and the chat can be closed',
    async (width, height) => {
      const conversation = await chat({ viewport: { width, height } });
      const jane = shop.sandbox.world.core.state.users.find(({ id }) => id === shop.seed.jane.id)!;
      jane.name = 'customerservicedepartment@larkfieldbikesandparts.example';
      await shop.status(conversation, 'open');
      await shop.jane(conversation, { content: 'Hi' });
      await shown('Hi');
      const sticksOut = (part: string): Promise<string[]> =>
        widget.locator(part).evaluate((box) => {
          const { left, right } = box.getBoundingClientRect();
          return [...box.querySelectorAll('*')]
            .filter(
              (one) =>
                !one.closest('.visually-hidden') && one.clientHeight + one.getBoundingClientRect().width > 0,
            )
            .filter(
              (one) =>
                one.getBoundingClientRect().right > right + 1 || one.getBoundingClientRect().left < left - 1,
            )
            .map((one) => one.className || one.tagName);
        });
      await expect.poll(() => sticksOut('.panel')).toEqual([]);
      const time = await widget
        .locator('.from time')
        .last()
        .evaluate((one) => one.getClientRects().length);
      expect(time).toBe(1);
      await button('Close chat').click();
      await shop.jane(conversation, { content: 'Still there?' });
      await widget.locator('.peek').waitFor();
      expect(await sticksOut('.peek')).toEqual([]);
    },
  );
});

describe('times and places', () => {
  it('are written as the browser’s country does where the page names a language only', async () => {
    shop.attributes = { locale: '' };
    await chat();
    await page.clock.setFixedTime(new Date());
    await expect.poll(() => widget.locator('.message .meta').textContent()).toMatch(/^Sent \d\d:\d\d$/);
  });

  it('the log stays at its end when the window changes', async () => {
    const conversation = await chat({ viewport: { width: 390, height: 844 } });
    for (let index = 0; index < 12; index += 1)
      await shop.bot(conversation, {
        content: `answer ${String(index)}, which is long enough for two lines`,
      });
    await shown(/answer 11/);
    const fromEnd = (): Promise<number> =>
      widget
        .locator('.log')
        .evaluate((log) => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight));
    for (const viewport of [
      { width: 844, height: 390 },
      { width: 390, height: 844 },
      { width: 360, height: 500 },
      { width: 960, height: 720 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expect.poll(fromEnd).toBe(0);
    }
    await widget.locator('.log').evaluate(async (log) => {
      log.scrollTop = 0;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    await shop.bot(conversation, { content: 'the last' });
    await button('1 new message').click();
    await expect.poll(fromEnd).toBe(0);
  });
});
