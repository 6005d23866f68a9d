import { beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../../agent-bot/log.ts';
import { createOutage, logFailure, type Outage } from '../../../agent-bot/store/outage.ts';

let now: number;
let lines: { level: string; msg: string; awaySeconds?: number; err?: { code: string; remedy: string } }[];
let log: Log;
let outage: Outage;
const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

beforeEach(() => {
  [now, lines] = [5_000, []];
  const write = (line: string): void => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  log = createLog({ readable: false, destination: { write } });
  outage = createOutage(log, () => now);
});

describe('an outage of PostgreSQL', () => {
  it('is told once with what to do, then once a minute, and in the end how long it was', () => {
    for (let s = 0; s < 130; s += 1) {
      outage.failed(away);
      now += 1_000;
    }
    outage.over();
    outage.over();
    expect(lines.map(({ msg, awaySeconds }) => [msg, awaySeconds])).toEqual([
      ['The store is away', 0],
      ['The store is away', 60],
      ['The store is away', 120],
      ['The store answers again', 130],
    ]);
    expect(lines[0]).toMatchObject({ level: 'error', err: { code: 'store_unreachable' } });
    expect(lines[0]?.err?.remedy).toContain('DATABASE_URL');
  });

  it('that comes and goes does not fill the log', () => {
    for (let s = 0; s < 59; s += 1) {
      outage.failed(away);
      outage.over();
      now += 1_000;
    }
    expect(lines.map((line) => line.msg)).toEqual(['The store is away', 'The store answers again']);
  });

  it('is none where a statement was wrong', () => {
    outage.failed(Object.assign(new Error('duplicate key'), { code: '23505' }));
    outage.over();
    expect(lines).toEqual([]);
  });
});

describe('a failure', () => {
  it('is logged, unless the outage tells of it', () => {
    logFailure(log, 'warn', away, 'Chores could not be run');
    logFailure(log, 'error', new Error('odd'), 'Chores could not be run', { bot: 3 });
    expect(lines).toMatchObject([{ level: 'error', msg: 'Chores could not be run', bot: 3 }]);
  });
});
