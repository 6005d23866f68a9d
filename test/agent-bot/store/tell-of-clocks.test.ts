import { expect, it } from 'vitest';
import { createLog } from '../../../agent-bot/log.ts';
import { tellOfClocks } from '../../../agent-bot/store/tell-of-clocks.ts';

const THEIRS = 1_000_000_000;

/** What is told where this machine's clock shows `asked` and, when the answer is there, `answered`. */
async function told(asked: number, answered = asked): Promise<unknown[]> {
  const lines: unknown[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const log = createLog({ readable: false, destination: { write } });
  const shown = [asked, answered];
  const db = { query: () => Promise.resolve({ rows: [{ now: THEIRS }] as never[], count: 1 }) };
  await tellOfClocks(db, { now: () => shown.shift() ?? answered }, log);
  return lines;
}

it.each([-200, 200])('a clock that differs by %d s is told of, with what to do', async (seconds) => {
  expect(await told(THEIRS + seconds * 1000)).toMatchObject([
    { level: 'warn', seconds: 200, msg: expect.stringContaining('NTP') as string },
  ]);
});

it('clocks that agree are not, nor is an answer that took long', async () => {
  expect(await told(THEIRS - 1_500)).toEqual([]);
  expect(await told(THEIRS - 9_000, THEIRS + 1_000)).toEqual([]);
});
