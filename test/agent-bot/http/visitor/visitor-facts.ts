import { json } from '../../../../agent-bot/store/json.ts';
import { startApp, type Answer, type TestApp } from '../start-app.ts';
import type { AppDeps } from '../../../../agent-bot/http/deps.ts';

export const SOURCE = 'source-id-of-the-visitor';

/** The web service with one chat, number 12, in which the bot answered in message 102 and asked back in 104. */
export async function startWithChat(more: Partial<AppDeps> = {}): Promise<TestApp> {
  const app = await startApp(() => more);
  await app.db.query(
    `INSERT INTO conversations (bot_id, conversation, owner, visitor_key, created_at, updated_at) VALUES ($1, 12, 'bot', $2, 1, 1)`,
    [app.bot.id, app.vault.hash(SOURCE)],
  );
  const said = [
    [1, 102, { act: 'answer', entry: 'shipping', answers: 101 }],
    [2, 104, { act: 'clarify' }],
  ] as const;
  for (const [seq, messageId, body] of said) {
    await app.db.query(
      `INSERT INTO steps (bot_id, conversation, seq, key, kind, body, allowed, stretch, status, message_id, created_at)
       VALUES ($1, 12, $2, $3, 'say', $4, '{bot}', 1, 'done', $5, 1)`,
      [app.bot.id, seq, `key ${String(seq)}`, json({ kind: 'say', ...body }), messageId],
    );
  }
  return app;
}

/** What proves the visitor of chat 12. */
export const proof = (more: object = {}): object => ({
  inbox_identifier: 'inbox-3',
  source_id: SOURCE,
  conversation_id: 12,
  ...more,
});

/** Posts as a page of the shop does. */
export function post(app: TestApp, path: string, body: unknown, headers: Record<string, string> = {}) {
  return app.call('POST', path, {
    body,
    bare: true,
    headers: { Origin: 'https://shop.example', ...headers },
  }) satisfies Promise<Answer>;
}
