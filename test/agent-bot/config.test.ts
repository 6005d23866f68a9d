import { describe, expect, it } from 'vitest';
import { configTable, readConfig, unknownVariables } from '../../agent-bot/config.ts';
import { BatonError } from '../../agent-bot/errors.ts';

const key = 'k'.repeat(32);

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (thrown) {
    if (thrown instanceof BatonError && thrown.code === 'config_invalid') return thrown.message;
    throw thrown;
  }
  throw new Error('accepted');
}

describe('readConfig', () => {
  it('needs nothing set', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      secretKey: null,
      publicUrl: 'http://localhost:4100',
      port: 4100,
      host: '127.0.0.1',
      dataDir: './.baton',
      databasePool: 20,
      concurrency: 32,
      chatwootLimit: 3000,
      keepTextsDays: 90,
      keepRecordsDays: 730,
      logLevel: 'info',
      sandboxPort: 4101,
      metricsToken: null,
      trustProxy: 0,
    });
  });

  it('takes an empty or blank value as unset', () => {
    const empty = Object.fromEntries(configTable().map(({ name }) => [name, '  ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('derives the public address and the sandbox port from the port', () => {
    expect(readConfig({ PORT: '8080' })).toMatchObject({
      publicUrl: 'http://localhost:8080',
      sandboxPort: 8081,
    });
    expect(readConfig({ PORT: '65535' }).sandboxPort).toBe(65534);
  });

  it('takes slashes off the end of the public address and keeps its path', () => {
    expect(readConfig({ BATON_PUBLIC_URL: 'https://shop.example/baton//' }).publicUrl).toBe(
      'https://shop.example/baton',
    );
  });

  it('reads proxies as a number or as addresses', () => {
    expect(readConfig({ BATON_TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ BATON_TRUST_PROXY: 'loopback, 10.0.0.0/8,fd00::/8' }).trustProxy).toEqual([
      'loopback',
      '10.0.0.0/8',
      'fd00::/8',
    ]);
  });

  it.each([
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535, but is "0".'],
    [{ PORT: '80.5' }, 'PORT must be a whole number from 1 to 65535, but is "80.5".'],
    [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535, but is "abc".'],
    [{ BATON_DATABASE_POOL: '1' }, 'BATON_DATABASE_POOL must be a whole number from 2 to 50, but is "1".'],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, .*, but is "loud"\.$/],
    [{ BATON_PUBLIC_URL: 'baton.example' }, /^BATON_PUBLIC_URL must be an address like/],
    [{ BATON_PUBLIC_URL: 'ftp://baton.example' }, /^BATON_PUBLIC_URL must be/],
    [{ BATON_PUBLIC_URL: 'https://me:pass@baton.example' }, /^BATON_PUBLIC_URL must be/],
    [{ BATON_PUBLIC_URL: 'https://baton.example?x=1' }, /^BATON_PUBLIC_URL must be/],
    [{ BATON_HOST: 'no host' }, /^BATON_HOST must be/],
    [{ BATON_TRUST_PROXY: 'true' }, /^BATON_TRUST_PROXY must be/],
    [{ BATON_TRUST_PROXY: '10.0.0.0/99' }, /^BATON_TRUST_PROXY must be/],
    [{ BATON_SANDBOX_PORT: '4100' }, 'BATON_SANDBOX_PORT must not be the same as PORT.'],
    [{ DATABASE_URL: 'postgres://db/baton' }, 'BATON_SECRET_KEY is required with DATABASE_URL.'],
  ])('refuses %j with one sentence', (env, sentence) => {
    expect(refusal(env)).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  it.each([
    [{ DATABASE_URL: 'mysql://u:hunter2@db/x', BATON_SECRET_KEY: key }, 'DATABASE_URL', 'hunter2'],
    [{ BATON_SECRET_KEY: 'short-secret' }, 'BATON_SECRET_KEY', 'short-secret'],
    [{ BATON_METRICS_TOKEN: 'tiny' }, 'BATON_METRICS_TOKEN', 'tiny'],
  ])('names a wrong secret without quoting it', (env, name, secret) => {
    const sentence = refusal(env);
    expect(sentence).toContain(name);
    expect(sentence).not.toContain(secret);
  });

  it('quotes no more than the beginning of a huge value', () => {
    expect(refusal({ PORT: '9'.repeat(1_000_000) }).length).toBeLessThan(250);
  });

  it('accepts a database with a key', () => {
    const config = readConfig({ DATABASE_URL: 'postgresql://u:p@db:5432/baton', BATON_SECRET_KEY: key });
    expect(config).toMatchObject({ databaseUrl: 'postgresql://u:p@db:5432/baton', secretKey: key });
  });
});

describe('configTable', () => {
  it('documents every variable', () => {
    for (const row of configTable()) {
      expect(row.description.length, row.name).toBeGreaterThan(20);
      expect(row.default.length, row.name).toBeGreaterThan(0);
      expect(row.bounds.length, row.name).toBeGreaterThan(0);
    }
  });

  it('states the defaults that the schema applies', () => {
    const defaults = Object.fromEntries(configTable().map((row) => [row.name, row.default]));
    const config = readConfig({});
    expect(defaults).toMatchObject({
      PORT: String(config.port),
      BATON_HOST: config.host,
      BATON_DATA_DIR: config.dataDir,
      BATON_DATABASE_POOL: String(config.databasePool),
      LOG_LEVEL: config.logLevel,
      BATON_TRUST_PROXY: String(config.trustProxy),
    });
  });
});

describe('unknownVariables', () => {
  it('finds misspelt names and leaves others alone', () => {
    expect(unknownVariables({ BATON_PUBLICURL: 'x', BATON_HOST: 'x', PATH: 'x' })).toEqual([
      'BATON_PUBLICURL',
    ]);
  });
});
