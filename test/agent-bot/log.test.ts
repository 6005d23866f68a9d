import { describe, expect, it } from 'vitest';
import { BatonError } from '../../agent-bot/errors.ts';
import { createLog, readableLine } from '../../agent-bot/log.ts';
import type { LogOptions } from '../../agent-bot/log.ts';

function record(options: LogOptions = {}) {
  const lines: string[] = [];
  const log = createLog({
    readable: false,
    ...options,
    destination: { write: (line) => void lines.push(line) },
  });
  return { log, lines, entry: () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown> };
}

describe('createLog', () => {
  it('writes JSON with a level by name and the ids of its parents', () => {
    const { log, entry } = record();
    log.child({ conversation: 12 }).child({ delivery: 'd-1' }).warn('A step failed');
    expect(entry()).toMatchObject({ level: 'warn', conversation: 12, delivery: 'd-1', msg: 'A step failed' });
  });

  it.each([
    [{ api_access_token: 'SECRET' }],
    [{ request: { headers: { authorization: 'SECRET' } } }],
    [{ authorization: 'SECRET' }],
    [{ a: { 'set-cookie': ['SECRET'] } }],
    [{ payload: { contact: { source_id: 'SECRET' } } }],
    [{ contact: { pubsub_token: 'SECRET' } }],
    [{ message: { content: 'SECRET' } }],
    [{ turn: { text: 'SECRET' } }],
    [{ bot: { webhookSecret: 'SECRET' } }],
    [{ a: [{ b: { c: { d: [{ source_id: 'SECRET' }] } } }] }],
  ])('hides what must not be logged: %j', (fields) => {
    const { log, lines } = record();
    log.info(fields, 'Something happened');
    expect(lines.join()).not.toContain('SECRET');
    expect(lines.join()).toContain('[hidden]');
  });

  it('hides them in a child too', () => {
    const { log, lines } = record();
    log.child({ token: 'SECRET' }).info('hello');
    expect(lines.join()).not.toContain('SECRET');
  });

  it('logs an error with code, remedy and cause, and nothing that hangs on it', () => {
    const { log, lines, entry } = record();
    const cause = Object.assign(new Error('postgres://baton:SECRET@db/x is away'), {
      config: { headers: 'SECRET' },
      parameters: ['SECRET'],
    });
    log.error({ err: new BatonError('store_unreachable', 'Away.', 'Wait.', { cause }) }, 'No store');
    expect(lines.join()).not.toContain('SECRET');
    expect(entry()['err']).toMatchObject({
      code: 'store_unreachable',
      remedy: 'Wait.',
      cause: { type: 'Error' },
    });
  });

  it('does not let an error under any other name print its request', () => {
    const { log, lines } = record();
    const request = Object.assign(new Error('refused'), { toJSON: () => ({ config: 'SECRET' }) });
    log.warn({ reason: request, all: [request] }, 'Refused');
    log.warn(request);
    expect(lines.join()).not.toContain('SECRET');
    expect(lines.join()).toContain('refused');
  });

  it('survives fields that contain themselves', () => {
    const { log, lines } = record();
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    log.info(loop, 'loop');
    expect(lines).toHaveLength(1);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = record({ level: 'warn' });
    log.info('quiet');
    expect(lines).toEqual([]);
  });

  it('writes one readable line for people', () => {
    const { log, lines } = record({ readable: true });
    log.warn({ conversation: 3, err: new BatonError('x_failed', 'It failed.\nBadly.', 'Do this.') }, 'Oh');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d warn {2}Oh \(x_failed\) It failed. Badly. Do this. conversation=3\n$/,
    );
  });
});

describe('readableLine', () => {
  it('passes on what is not JSON', () => {
    expect(readableLine('plain\n')).toBe('plain\n');
  });

  it('shows the stack only of errors without a remedy of their own', () => {
    const line = (err: object) => readableLine(JSON.stringify({ level: 'error', time: 0, msg: 'm', err }));
    expect(line({ message: 'x', stack: 'STACK' })).toContain('STACK');
    expect(line({ message: 'x', stack: 'STACK', remedy: 'r' })).not.toContain('STACK');
  });
});
