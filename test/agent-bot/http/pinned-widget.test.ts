import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWidgetBuild } from '../../../agent-bot/connect/read-widget-build.ts';
import { keepWidgetBuild } from '../../../agent-bot/store/widget-builds.ts';
import { integrityOf } from '../../../widget-element/build/integrity.ts';
import { startApp, type TestApp } from './start-app.ts';

const DAY = 86_400_000;
const OLD = '00112233445566ff';
const CODE = `export const old = ${JSON.stringify('words '.repeat(100))};\n`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await keepWidgetBuild(app.db, build(OLD), app.clock.now());
});
afterAll(() => app.close());

function build(id: string, code = CODE) {
  const files = new Map<string, Uint8Array>([
    ['chat-widget.js', Buffer.from(code)],
    ['chat-widget.js.br', brotliCompressSync(code)],
    ['later-Ab12_-cd.js', Buffer.from('export const later = 1;\n')],
  ]);
  return { id, files };
}
const get = (path: string, accept = 'identity') =>
  fetch(`${app.url}/widget/${path}`, { headers: { 'Accept-Encoding': accept } });
const kept = async () =>
  (await app.db.query<{ build: string }>('SELECT build FROM widget_builds ORDER BY build')).rows.map(
    (row) => row.build,
  );

describe('a page that is pinned to a build', () => {
  it('gets its files whatever is built by now, for ever the same', async () => {
    const response = await get(`${OLD}/chat-widget.js`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(CODE);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    // Without these no browser checks `integrity` on another site's page.
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    // What the script fetches later lies beside it.
    expect((await get(`${OLD}/later-Ab12_-cd.js`)).status).toBe(200);
    // The address without a build is what is built here now.
    expect(await (await get('chat-widget.js')).text()).toBe('export const widget = 1;\n');
  });

  it('gets them packed where its browser takes that', async () => {
    const packed = await get(`${OLD}/chat-widget.js`, 'gzip, br');
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toBe(CODE);
    expect((await get(`${OLD}/later-Ab12_-cd.js`, 'gzip, br')).headers.get('content-encoding')).toBeNull();
  });

  it.each([
    'ffffffffffffffff/chat-widget.js',
    `${OLD}/nothing.js`,
    `${OLD}/chat-widget.js.br`,
    `${OLD}/integrity.json`,
    `${OLD}/`,
    `${OLD.toUpperCase()}/chat-widget.js`,
    '0011/chat-widget.js',
    "0011223344556'--/chat-widget.js",
  ])('finds nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('cannot keep the store busy with names that are made up; what is known is still served', async () => {
    await get(`${OLD}/chat-widget.js`);
    const made = (n: number) => get(`${n.toString(16).padStart(16, '0')}/chat-widget.js`);
    const statuses = await Promise.all(Array.from({ length: 200 }, async (_, n) => (await made(n)).status));
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    const refused = await made(201);
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 1]);
    expect((await get(`${OLD}/chat-widget.js`)).status).toBe(200);
    app.clock.time += 60_000;
    expect((await made(202)).status).toBe(404);
  });

  it('cannot be given other bytes under the same name', async () => {
    await keepWidgetBuild(app.db, build(OLD, 'alert(1);\n'), app.clock.now() + 1);
    const { rows } = await app.db.query<{ bytes: Buffer }>(
      `SELECT bytes FROM widget_files WHERE build = $1 AND name = 'chat-widget.js'`,
      [OLD],
    );
    expect(rows[0]?.bytes.toString()).toBe(CODE);
  });

  it('keeps its build by asking for it; one that nobody asks for is forgotten after half a year', async () => {
    const forgotten = 'aaaaaaaaaaaaaaaa';
    await keepWidgetBuild(app.db, build(forgotten), app.clock.now());
    app.clock.time += 100 * DAY;
    expect((await get(`${OLD}/chat-widget.js`)).status).toBe(200);
    app.clock.time += 100 * DAY;
    await keepWidgetBuild(app.db, build('bbbbbbbbbbbbbbbb'), app.clock.now());
    expect(await kept()).toEqual([OLD, 'bbbbbbbbbbbbbbbb']);
    expect((await get(`${forgotten}/chat-widget.js`)).status).toBe(404);
    expect((await app.db.query('SELECT 1 FROM widget_files WHERE build = $1', [forgotten])).count).toBe(0);
  });
});

describe('the widget that is built here', () => {
  it('has one name for its bytes, and the hash that a browser will compute', async () => {
    const read = (await readWidgetBuild())!;
    expect(read.id).toMatch(/^[0-9a-f]{16}$/);
    const code = Buffer.from(read.files.get('chat-widget.js')!).toString();
    expect(read.integrity).toBe(integrityOf(code));
    expect(brotliDecompressSync(read.files.get('chat-widget.js.br')!).toString()).toBe(code);
    expect(await readWidgetBuild('/nowhere')).toBeNull();
  });
});
