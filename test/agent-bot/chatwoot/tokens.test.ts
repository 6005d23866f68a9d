import { describe, expect, it } from 'vitest';
import { accountInAddress, parseBaseUrl } from '../../../agent-bot/chatwoot/base-url.ts';
import { adminToken, agentToken, botToken } from '../../../agent-bot/chatwoot/tokens.ts';
import type { BotToken } from '../../../agent-bot/chatwoot/tokens.ts';

describe('tokens', () => {
  it('are taken without the blanks of copying', () => {
    expect(botToken(' grUVaNrm23VN3QLTJJmXkqmW\n')).toBe('grUVaNrm23VN3QLTJJmXkqmW');
  });

  it.each([botToken, adminToken, agentToken])(
    'are refused when they cannot be one, without being repeated',
    (take) => {
      for (const text of [
        '',
        'abc',
        'two words here',
        '"quoted-token-123"',
        'tökentökentöken',
        'x'.repeat(600),
      ]) {
        expect(() => take(text)).toThrow(
          expect.objectContaining({
            code: 'token_malformed',
            message: expect.not.stringContaining(text || '\0'),
          }),
        );
      }
    },
  );

  it('cannot be mixed up', () => {
    // @ts-expect-error an administrator's token is not a bot's
    const mixed: BotToken = adminToken('koDQfBbigcd9BaEaGh2HhYbX');
    // @ts-expect-error neither is any text
    const text: BotToken = 'koDQfBbigcd9BaEaGh2HhYbX';
    expect(mixed).toBe(text);
  });
});

describe('parseBaseUrl', () => {
  it.each([
    ['https://chat.example.com/', 'https://chat.example.com'],
    ['chat.example.com', 'https://chat.example.com'],
    [' http://127.0.0.1:3000 ', 'http://127.0.0.1:3000'],
    ['https://example.com/chat/?a=b#c', 'https://example.com/chat'],
    ['https://chat.example.com/app/accounts/1/dashboard', 'https://chat.example.com'],
    ['https://example.com/chat/app/accounts/12/inbox/3?x=1', 'https://example.com/chat'],
    ['https://chat.example.com/app/login/', 'https://chat.example.com'],
    ['https://chat.example.com/app', 'https://chat.example.com'],
    ['https://chat.example.com/apple', 'https://chat.example.com/apple'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseBaseUrl(text)).toBe(expected);
  });

  it('is told the account by an address of the dashboard', () => {
    expect(accountInAddress('https://chat.example.com/app/accounts/12/dashboard')).toBe('12');
    expect(accountInAddress('https://chat.example.com/app/accounts/0/x')).toBeNull();
    expect(accountInAddress('https://chat.example.com')).toBeNull();
  });

  it.each(['', 'ftp://chat.example.com', 'https://', 'https://user:pass@chat.example.com', 'not a host'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseBaseUrl(text)).toThrow(expect.objectContaining({ code: 'chatwoot_address' }));
    },
  );
});
