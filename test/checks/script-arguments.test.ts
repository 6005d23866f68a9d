import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Those that take options, or were seen to begin when they were asked what they take. */
const SCRIPTS = [
  'start',
  'sandbox',
  'score',
  'soak',
  'bench',
  'bench:widget',
  'bench:judgement',
  'train:frustration',
  'train:requests',
  'train:requests:written',
  'docs',
  'manifest',
  'licences',
  'ngrams',
];

let scripts: Record<string, string>;
beforeAll(async () => {
  scripts = (JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { scripts: typeof scripts })
    .scripts;
});

function run(name: string, argument: string): Promise<{ code: number; out: string; err: string }> {
  const args = (scripts[name] ?? '').replace(/^node /, '').split(' ');
  return new Promise((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, BATON_DATA_DIR: '/nowhere/at/all' };
    // One that begins its work instead is ended: nothing here takes as long.
    const timeout = 110_000;
    execFile(process.execPath, [...args, argument], { cwd: ROOT, env, timeout }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err });
    });
  });
}

describe.each(SCRIPTS)('npm run %s', (name) => {
  it('says what it takes, and begins nothing', async () => {
    const { code, out, err } = await run(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/npm (run |)[\w:]+|Usage: score/);
    expect(out.split('\n').length).toBeLessThan(40);
  });

  it('refuses an option it does not know, by its name', async () => {
    const { code, err, out } = await run(name, '--nonsense');
    expect(code).toBeGreaterThan(0);
    expect(err).toContain('--nonsense');
    expect(err).not.toMatch(/\n {4}at /);
    expect(out).toBe('');
  });
});
