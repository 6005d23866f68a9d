import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { realChatwoot } from '../chatwoot-under-test.ts';
import { portTaken } from '../port-taken.ts';

const ENV = {
  CHATWOOT_URL: 'https://chat.example.com',
  CHATWOOT_ADMIN_TOKEN: 'abcdefghijklmnopqrstuvwx',
  CHATWOOT_ACCOUNT_ID: '1',
};

describe('the Chatwoot of the environment', () => {
  it.each([
    ['https://chat.example.com/', 'https://chat.example.com'],
    [' https://chat.example.com ', 'https://chat.example.com'],
    // What the address bar of an administrator shows.
    ['https://chat.example.com/app/accounts/1/dashboard', 'https://chat.example.com'],
    ['http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
    ['chat.example.com', 'https://chat.example.com'],
  ])('is found where %s leads', (address, baseUrl) => {
    expect(realChatwoot({ ...ENV, CHATWOOT_URL: address }).baseUrl).toBe(baseUrl);
  });

  it.each([
    ['CHATWOOT_URL', 'ftp://chat.example.com', 'not the address of a Chatwoot'],
    ['CHATWOOT_ACCOUNT_ID', 'one', 'number of an account'],
    ['BATON_CALLBACK_URL', 'localhost:4555', 'BATON_CALLBACK_URL must be an address'],
    ['BATON_CALLBACK_PORT', 'http', 'BATON_CALLBACK_PORT must be the number of a port'],
  ])('is refused in a sentence where %s is %s', (name, value, said) => {
    const env = { BATON_CALLBACK_URL: 'http://10.0.0.5:4555', ...ENV, [name]: value };
    expect(() => realChatwoot(env)).toThrow(said);
  });

  it('names every variable that is missing', () => {
    expect(() => realChatwoot({ CHATWOOT_ACCOUNT_ID: '1' })).toThrow(/CHATWOOT_URL.*CHATWOOT_ADMIN_TOKEN/);
  });
});

describe('the port for webhooks', () => {
  it('is told of when something else listens there, and left free when nothing does', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    expect(await portTaken({ host: undefined, port })).toContain(`Port ${String(port)} is already in use.`);
    await new Promise((resolve) => other.close(resolve));
    expect(await portTaken({ host: undefined, port })).toBeNull();
    expect(await portTaken({ host: undefined, port })).toBeNull();
  });
});
