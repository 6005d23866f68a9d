import { afterEach, describe, expect, it } from 'vitest';
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
