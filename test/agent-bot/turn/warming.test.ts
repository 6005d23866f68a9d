import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKS } from '../../../agent-bot/language/packs/index.ts';
import { COMPLAINT_SIGNS } from '../../../agent-bot/language/packs/complaint-signs.ts';
import { atOnce } from '../../../agent-bot/knowledge/slices.ts';
import { ALL_LANGUAGES, warming } from '../../../agent-bot/turn/warming.ts';
import { guardrails } from './spoken-languages.ts';

const child = fileURLToPath(new URL('./first-messages.ts', import.meta.url));
const bots = [{ knowledge: null, guardrails }];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warming-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The patterns that V8 compiled in a process that was warmed up so and then heard these messages, by its log. */
async function compiled(...deeds: string[]): Promise<string[]> {
  const log = join(folder, `${deeds.join('-')}.log`);
  const options = ['--no-regexp-tier-up', '--log-code', '--no-logfile-per-isolate', `--logfile=${log}`];
  await promisify(execFile)(process.execPath, [...options, child, ...deeds]);
  const lines = (await readFile(log, 'utf8')).split('\n');
  return lines
    .filter((line) => line.startsWith('code-creation,RegExp,'))
    .map((line) => line.split(',').slice(6).join(','));
}

function without(all: readonly string[], known: readonly string[]): string[] {
  const left = [...all];
  for (const pattern of known) {
    const at = left.indexOf(pattern);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

describe('warming up', () => {
  it('and messages after it compile what they could match: of 1,400 patterns a fraction, whatever the language', async () => {
    const before = await compiled('cold');
    const cold = without(await compiled('cold', 'all'), before);
    const warmed = await compiled('all');
    const heard = without(await compiled('all', 'all'), warmed);
    expect(cold.length).toBeGreaterThan(150);
    expect(cold.length).toBeLessThan(400);
    expect(without(warmed, before).length).toBeLessThan(500);
    // Most of what messages need has been compiled by then.
    expect(heard.length).toBeLessThan(cold.length / 2);
  });

  it("for the bots' own languages does without the patterns of the others", async () => {
    const [own, all, heard] = [await compiled('own'), await compiled('all'), await compiled('own', 'own')];
    expect(without(all, own).length).toBeGreaterThan(100);
    expect(without(heard, own).length).toBeLessThan(60);
  });

  it('is done in more steps than there are patterns, and stops where nobody needs it any more', () => {
    expect([...warming(bots, ALL_LANGUAGES)].length).toBeGreaterThan(1_000);
    let asked = 0;
    const isOver = (): boolean => ++asked > 10;
    expect([...warming(bots, ALL_LANGUAGES, isOver)].length).toBeLessThan(12);
  });

  it('changes nothing about what patterns find afterwards', () => {
    atOnce(warming(bots, ALL_LANGUAGES));
    for (const pack of PACKS) expect(pack.thanks.lastIndex).toBe(0);
    for (const { pattern } of COMPLAINT_SIGNS) expect(pattern.lastIndex).toBe(0);
  });
});
