import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestApp } from '../start-app.ts';
import { post, proof, SOURCE, startWithChat } from './visitor-facts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startWithChat();
});
// So that no test's calls count against another's.
beforeEach(() => {
  app.clock.time += 60_000;
});
afterAll(() => app.close());

const rows = async () =>
  (
    await app.db.query(
      'SELECT conversation, message_id, trace_message_id, entry, answered, source, at FROM answer_feedback',
    )
  ).rows;

describe('did this answer it', () => {
  it('is kept once however often it is sent, and can be changed', async () => {
    const yes = await post(app, '/visitor/feedback', proof({ message_id: 102, answered: true }));
    expect([yes.status, yes.text]).toEqual([204, '']);
    const again = await Promise.all(
      [1, 2, 3].map(() => post(app, '/visitor/feedback', proof({ message_id: 102, answered: true }))),
    );
    expect(again.map(({ status }) => status)).toEqual([204, 204, 204]);
    await post(app, '/visitor/feedback', proof({ message_id: 102, answered: false }));
    expect(await rows()).toEqual([
      {
        conversation: 12,
        message_id: 102,
        trace_message_id: 101,
        entry: 'shipping',
        answered: false,
        source: 'visitor',
        at: app.clock.now(),
      },
    ]);
  });

  it('is refused for anything that is no answer of this chat', async () => {
    for (const message_id of [104, 999, Number.MAX_SAFE_INTEGER]) {
      const answer = await post(app, '/visitor/feedback', proof({ message_id, answered: true }));
      expect([answer.status, answer.body.error.code]).toEqual([404, 'no_such_answer']);
    }
  });

  it.each([
    ['nothing', undefined],
    ['an array', []],
    ['no proof', { message_id: 102, answered: true }],
    ['no verdict', proof({ message_id: 102 })],
    ['a verdict in words', proof({ message_id: 102, answered: 'yes' })],
    ['a message that is text', proof({ message_id: "102'; DROP TABLE answer_feedback; --", answered: true })],
    ['a message past all numbers', proof({ message_id: 1e300, answered: true })],
    ['half a message', proof({ message_id: 1.5, answered: true })],
    ['a message below nothing', proof({ message_id: -102, answered: true })],
    ['a long source_id', proof({ source_id: 'x'.repeat(1000), message_id: 102, answered: true })],
    ['broken JSON', '{"message_id": 102,'],
  ])('%s is refused', async (_what, body) => {
    expect((await post(app, '/visitor/feedback', body)).status).toBe(400);
  });

  it('refuses a body that is too large, and one that is not JSON', async () => {
    const large = await post(app, '/visitor/feedback', proof({ note: 'x'.repeat(5_000) }));
    expect(large.status).toBe(413);
    const form = await post(app, '/visitor/feedback', 'message_id=102&answered=true', {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(400);
  });

  it('needs the visitor’s own proof, in the body and not in the address', async () => {
    const wrong = await post(
      app,
      '/visitor/feedback',
      proof({ source_id: 'guessed', message_id: 102, answered: true }),
    );
    expect([wrong.status, wrong.body.error.code]).toEqual([403, 'not_yours']);
    const inAddress = await post(app, `/visitor/feedback?source_id=${SOURCE}`, {
      inbox_identifier: 'inbox-3',
      conversation_id: 12,
      message_id: 102,
      answered: true,
    });
    expect(inAddress.status).toBe(400);
    expect(app.logged.join('')).not.toContain(SOURCE);
  });
});

describe('did this answer it, asked often or from elsewhere', () => {
  it('is refused from a site that is not on the bot’s list, and after a few calls', async () => {
    const strict = await startWithChat();
    const verdict = proof({ message_id: 102, answered: true });
    await strict.db.query(`UPDATE bots SET origins = '["https://larkfield.example"]' WHERE id = $1`, [
      strict.bot.id,
    ]);
    const refused = await post(strict, '/visitor/feedback', verdict);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'origin_refused']);
    const allowed = await post(strict, '/visitor/feedback', verdict, { Origin: 'https://larkfield.example' });
    expect(allowed.status).toBe(204);
    const many = await Promise.all(
      Array.from({ length: 30 }, async () => (await post(strict, '/visitor/feedback', verdict)).status),
    );
    expect(many.filter((status) => status === 429)).toHaveLength(12);
    await strict.close();
  });
});
