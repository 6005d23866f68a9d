import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, TOKENS, type TestApp } from './start-app.ts';

const CODE = `export const words = ${JSON.stringify('the same again and again '.repeat(200))};\n`;

let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-built-'));
  for (const name of ['widget', 'panel']) {
    await mkdir(join(folder, name));
    for (const file of ['chat-widget.js', 'de-Ab12_-cd.js', 'admin-panel.js', 'integrity.json']) {
      await writeFile(join(folder, name, file), CODE);
      await writeFile(join(folder, name, `${file}.br`), brotliCompressSync(CODE));
      await writeFile(join(folder, name, `${file}.gz`), gzipSync(CODE));
    }
    await writeFile(join(folder, name, 'tiny.js'), '1;\n');
  }
  app = await startApp((deps) => ({
    folders: { ...deps.folders, widget: join(folder, 'widget'), panel: join(folder, 'panel') },
  }));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** Sends exactly these headers and unpacks nothing. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
const WIDGET = '/widget/chat-widget.js';
const encodingFor = async (accept: string | null, path = WIDGET) =>
  (await raw(path, accept === null ? {} : { 'Accept-Encoding': accept })).headers['content-encoding'] ?? null;

describe('built files travel as small as the browser takes them', () => {
  it.each([
    // What Chromium, Firefox and Safari send.
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br', 'br'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['gzip;q=0.1, br;q=0.9', 'br'],
    ['gzip;q=0', null],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['identity;q=1, br;q=0.5', null],
    ['brx, gzipped', null],
    ['zstd, deflate', null],
    ['br;q=nonsense', null],
    ['', null],
    [null, null],
    [', ,;;q=1,', null],
    [`${'x,'.repeat(5000)}gzip`, 'gzip'],
  ])('asked with %j', async (accept, encoding) => {
    expect(await encodingFor(accept)).toBe(encoding);
  });

  it('and are the same whichever way', async () => {
    const [br, gz, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((accept) => raw(WIDGET, { 'Accept-Encoding': accept })),
    );
    expect(brotliDecompressSync(br!.bytes).toString()).toBe(CODE);
    expect(gunzipSync(gz!.bytes).toString()).toBe(CODE);
    expect(plain!.bytes.toString()).toBe(CODE);
    expect(br!.bytes.length).toBeLessThan(plain!.bytes.length / 10);
    for (const { headers, bytes } of [br!, gz!, plain!]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-type']).toMatch(/^text\/javascript; charset=utf-8$/i);
      expect(headers['content-length']).toBe(String(bytes.length));
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect(new Set([br, gz, plain].map((one) => one!.headers.etag)).size).toBe(3);
  });

  it('are asked for again by name, and never again where the name has a hash', async () => {
    const packed = { 'Accept-Encoding': 'br' };
    expect((await raw(WIDGET, packed)).headers['cache-control']).toBe('no-cache');
    expect((await raw('/widget/de-Ab12_-cd.js', packed)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await raw('/panel/admin-panel.js', packed)).headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await raw('/widget/integrity.json', packed)).headers['content-type']).toMatch(
      /^application\/json/,
    );
  });

  it('are not sent to whoever has them, in that encoding and in no other', async () => {
    const packed = await raw(WIDGET, { 'Accept-Encoding': 'br' });
    const again = (accept: string) =>
      raw(WIDGET, { 'Accept-Encoding': accept, 'If-None-Match': packed.headers.etag ?? '' });
    const same = await again('br');
    expect([same.status, same.bytes.length, same.headers.vary]).toEqual([304, 0, 'Accept-Encoding']);
    expect((await again('gzip')).status).toBe(200);
  });

  it('are told of by HEAD, and a query changes nothing', async () => {
    const head = await raw(`${WIDGET}?v=1&x=a.br`, { 'Accept-Encoding': 'br' }, 'HEAD');
    expect([head.status, head.bytes.length, head.headers['content-encoding']]).toEqual([200, 0, 'br']);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  });

  it('come plain where the build wrote nothing smaller', async () => {
    const { headers, bytes } = await raw('/widget/tiny.js', { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(bytes.toString()).toBe('1;\n');
  });

  it.each([
    '/widget/chat-widget.js.br',
    '/widget/chat-widget.js.gz',
    '/widget/chat-widget.js%2Ebr',
    '/widget/nothing.js',
    '/widget/..%2fpanel/admin-panel.js',
    '/widget/%00',
    '/widget//chat-widget.js/',
  ])('and nothing is at %s', async (path) => {
    const { status } = await raw(path, { 'Accept-Encoding': 'br, gzip' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

describe('what is no built file is never compressed', () => {
  const all = { 'Accept-Encoding': 'br, gzip, *' };

  it('an answer with a secret or a session in it', async () => {
    const signedIn = await app.call('POST', '/api/session', {
      body: { token: TOKENS.admin, chatwoot_id: app.chatwoot.id, transport: 'bearer' },
      headers: all,
    });
    expect(signedIn.status).toBe(201);
    expect(signedIn.headers.get('content-encoding')).toBeNull();
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    for (const path of ['/api/session', '/health/live', '/panel/']) {
      const { headers } = await raw(path, all);
      expect(headers['content-encoding'], path).toBeUndefined();
    }
  });
});

describe('the build', () => {
  it('wrote every file of widget and panel smaller, and both ways unpack to it', async () => {
    const dist = join(import.meta.dirname, '../../../dist');
    for (const file of ['widget/chat-widget.js', 'widget/integrity.json', 'panel/admin-panel.js']) {
      const plain = await readFile(join(dist, file));
      const [br, gz] = await Promise.all(
        ['br', 'gz'].map((ending) => readFile(join(dist, `${file}.${ending}`))),
      );
      expect(brotliDecompressSync(br!).equals(plain), file).toBe(true);
      expect(gunzipSync(gz!).equals(plain), file).toBe(true);
      expect(br!.length).toBeLessThan(gz!.length);
      expect(gz!.length).toBeLessThan(plain.length);
    }
  });
});
