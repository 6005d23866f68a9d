import { afterEach, describe, expect, it } from 'vitest';
import { guardrailsSchema } from '../../../../agent-bot/guardrails/schema.ts';
import { updateBot } from '../../../../agent-bot/store/bots.ts';
import { publishGuardrails } from '../../../../agent-bot/store/guardrails.ts';
import type { TestApp } from '../start-app.ts';
import { post, proof, startWithChat } from './visitor-facts.ts';

let app: TestApp;
afterEach(() => app.close());

describe('what the service knows of a chat', () => {
  it('is its answers with the verdicts so far, while nothing else is set up', async () => {
    app = await startWithChat();
    await post(app, '/visitor/feedback', proof({ message_id: 102, answered: false }));
    const answer = await post(app, '/visitor/chat', proof({ locale: 'de-AT', time_zone: 'Europe/Vienna' }));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.body).toEqual({
      now: app.clock.now(),
      through: 104,
      answers: [{ message_id: 102, answered: false }],
      files: { enabled: true, max_megabytes: 10, types: expect.arrayContaining(['image/*', '.csv']) },
    });
    const { rows } = await app.db.query('SELECT locale, time_zone FROM conversations');
    expect(rows).toEqual([{ locale: 'de-AT', time_zone: 'Europe/Vienna' }]);
  });

  it('holds opening hours and the question for an address, and nothing internal beside them', async () => {
    const shifts = [{ from: 1_000, to: 2_000, person: 'Jane' }];
    app = await startWithChat({
      chatFacts: () =>
        Promise.resolve({
          hours: { shifts, asked: true, score: 1 },
          gate: { can_skip: true },
          email_left: false,
          reason: 'frustration',
        } as never),
    });
    const { body } = await post(app, '/visitor/chat', proof());
    expect(body).toMatchObject({
      hours: { shifts: [{ from: 1_000, to: 2_000 }], asked: true },
      gate: { can_skip: true },
      email_left: false,
    });
    expect(JSON.stringify(body)).not.toMatch(/frustration|Jane|score/);
  });

  it('is for its visitor alone', async () => {
    app = await startWithChat();
    expect((await post(app, '/visitor/chat', proof({ source_id: 'guessed' }))).status).toBe(403);
  });
});

describe('which files a visitor may send', () => {
  const ask = (query: string, origin = 'https://shop.example') =>
    app.call('GET', `/visitor/bot${query}`, { bare: true, headers: { Origin: origin } });
  const publish = (attachments: object) =>
    publishGuardrails(app.db, app.bot.id, {
      settings: guardrailsSchema.parse({ attachments }),
      who: 'Ada',
      at: app.clock.now(),
      note: null,
    });

  it('is asked before the first word, needs no secret, and follows what is published', async () => {
    app = await startWithChat();
    const first = await ask('?inbox_identifier=inbox-3');
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.body.files).toMatchObject({ enabled: true, max_megabytes: 10 });
    await publish({ maxMegabytes: 3, types: ['image/*', '.CSV'] });
    const limits = { enabled: true, max_megabytes: 3, types: ['image/*', '.csv'] };
    expect((await ask('?inbox_identifier=inbox-3')).body).toEqual({ files: limits });
    expect((await post(app, '/visitor/chat', proof())).body.files).toEqual(limits);
    await publish({ enabled: false });
    expect((await ask('?inbox_identifier=inbox-3')).body.files.enabled).toBe(false);
  });

  it('is no way to learn anything else', async () => {
    app = await startWithChat();
    await updateBot(app.db, app.bot.id, { origins: ['https://shop.example'] }, { who: 'Ada', at: 1 });
    expect((await ask('?inbox_identifier=inbox-3', 'https://evil.example')).status).toBe(403);
    expect((await ask('?inbox_identifier=inbox-3')).status).toBe(200);
    for (const [query, status] of [
      ['', 400],
      ['?inbox_identifier=', 400],
      [`?inbox_identifier=${'x'.repeat(129)}`, 400],
      ['?inbox_identifier=a&inbox_identifier=b', 400],
      ["?inbox_identifier=inbox-3'%20OR%201=1", 404],
      ['?inbox_identifier=%00', 404],
    ] as const)
      expect([query, (await ask(query)).status]).toEqual([query, status]);
  });
});

describe('what a visitor decides', () => {
  it('an address, skipping it, and the assistant meanwhile reach whoever runs the bot', async () => {
    const heard: unknown[] = [];
    const note = (...what: unknown[]): Promise<void> => Promise.resolve(void heard.push(what));
    app = await startWithChat({ leaveEmail: note, askMeanwhile: note });
    const statuses = [
      await post(app, '/visitor/email', proof({ email: ' mira@example.com ' })),
      await post(app, '/visitor/email', proof({ email: null })),
      await post(app, '/visitor/meanwhile', proof({ on: true })),
    ].map(({ status }) => status);
    expect(statuses).toEqual([204, 204, 204]);
    expect(heard).toEqual([
      [app.bot.id, 12, 'mira@example.com'],
      [app.bot.id, 12, null],
      [app.bot.id, 12, true],
    ]);
  });

  it('is refused in words where the bot does not offer it', async () => {
    app = await startWithChat();
    for (const [path, body] of [
      ['/visitor/email', { email: 'mira@example.com' }],
      ['/visitor/meanwhile', { on: true }],
    ] as const) {
      const answer = await post(app, path, proof(body));
      expect([answer.status, answer.body.error.code]).toEqual([409, 'not_offered']);
    }
  });

  it.each([
    'mira@example',
    'mira',
    '',
    'a@b.example\r\nBcc: all@example.com',
    `${'x'.repeat(300)}@example.com`,
    7,
  ])('%j is no address', async (email) => {
    app = await startWithChat({ leaveEmail: () => Promise.resolve() });
    expect((await post(app, '/visitor/email', proof({ email }))).status).toBe(400);
  });
});
