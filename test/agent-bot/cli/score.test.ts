import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const directory = mkdtempSync(join(tmpdir(), 'baton-score-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function write(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const knowledge = write('k.json', {
  entries: [
    {
      id: 'ship',
      questions: [
        'how long does shipping take',
        'when will it arrive',
        'delivery time',
        'how fast is delivery',
      ],
      answer: '3 days',
    },
    {
      id: 'ret',
      questions: ['how do I return it', 'send something back', 'return label please', 'give back my order'],
      answer: 'Here',
    },
    {
      id: 'pay',
      questions: ['how can I pay', 'payment methods', 'do you take cards', 'can I use paypal'],
      answer: 'Cards',
    },
    {
      id: 'hours',
      questions: ['when are you open', 'opening hours', 'closing time', 'are you open on sunday'],
      answer: '9 to 5',
    },
  ],
});

interface Line {
  id?: string | number;
  error?: string;
  decision?: { action: string };
  candidates?: { entry: string; confidence: number }[];
}

interface Run {
  code: number | null;
  lines: Line[];
  stderr: string;
}

function score(args: string[], input: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['agent-bot/cli/score.ts', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({ code, lines: lines.map((line) => JSON.parse(line) as Line), stderr });
    });
    child.stdin.end(input);
  });
}

const ndjson = (...lines: unknown[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') + '\n';

describe('score', () => {
  it('gives one object a line back, in order, bad lines included', async () => {
    const input = ndjson(
      { id: 'a', text: 'how long does shipping take' },
      'not json',
      { id: 2, text: 'I want a refund' },
      { id: 'c' },
      { text: 'no id' },
      '',
      { id: 'd', text: 'can I talk to a human', author: 'visitor', extra: 1 },
      '[]',
      { id: 'e', text: 'opening\u2028hours', conversation: null, author: null },
      { id: 'f', text: 'x', author: 'user' },
    );
    // As files from Windows begin.
    const { code, lines, stderr } = await score(
      ['--knowledge', knowledge, '--keywords', 'refund, cancel'],
      `\ufeff${input}`,
    );
    expect(code).toBe(0);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatchObject({
      id: 'a',
      candidates: [{ entry: 'ship' }, {}, {}],
      signals: {
        human: 0,
        frustration: expect.closeTo(0, 0) as number,
        conversationFrustration: expect.closeTo(0, 0) as number,
        abuse: 0,
        keywords: [],
        language: 'en',
      },
      decision: { action: 'answer', entry: 'ship' },
    });
    expect(lines[1]).toEqual({ error: 'This line is not JSON.' });
    expect(lines[2]).toMatchObject({
      id: 2,
      signals: { keywords: [{ family: 'refund', text: 'refund', start: 9, end: 15, fired: true }] },
      decision: { action: 'hand-off', reason: 'keyword' },
    });
    expect(lines[3]).toMatchObject({ id: 'c', error: expect.stringContaining('text') });
    expect(lines[4]).toEqual({ error: 'id: must be a text or a number' });
    expect(lines[5]).toEqual({ error: 'This line is empty.' });
    expect(lines[6]).toMatchObject({ decision: { action: 'hand-off', reason: 'asked_for_human' } });
    expect(lines[7]).toHaveProperty('error');
    expect(lines[8]).toMatchObject({ id: 'e', decision: { action: 'answer', entry: 'hours' } });
    expect(lines[9]).toEqual({ id: 'f', error: 'author: must be visitor, bot or agent' });
    expect(stderr).toContain('Trained on 4 entries');
  });

  it('keeps the turns of a conversation together and apart from others', async () => {
    const input = ndjson(
      { id: 1, conversation: 'x', text: 'blorp wibble' },
      { id: 2, conversation: 'y', text: 'blorp wibble' },
      { id: 3, conversation: 'x', author: 'bot', text: 'Say it in other words, I did not understand.' },
      { id: 4, conversation: 'x', text: 'wibble blorp grumf' },
      { id: 5, text: 'blorp wibble' },
      { id: 6, conversation: 'y', author: 'agent', text: 'Hello' },
    );
    const { lines } = await score(['--knowledge', knowledge], input);
    expect(lines.map((line) => line.decision?.action)).toEqual([
      'clarify',
      'clarify',
      'stay-silent',
      'hand-off',
      'clarify',
      'stay-silent',
    ]);
    expect(lines[3]).toMatchObject({ decision: { reason: 'failed_attempts' } });
    expect(lines.map((line) => line.id)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('stays silent once a person has written, until a word of the bot shows that it was returned', async () => {
    const question = { conversation: 'x', text: 'how long does shipping take' };
    const input = ndjson(
      { id: 1, conversation: 'x', text: 'blorp wibble' },
      { id: 2, conversation: 'x', author: 'agent', text: 'Jane here, one moment.' },
      { id: 3, ...question },
      { id: 4, conversation: 'x', text: 'I want a refund, can I talk to a human?' },
      { id: 5, ...question, conversation: 'y' },
      { id: 6, conversation: 'x', author: 'bot', text: 'I am back. How can I help?' },
      { id: 7, conversation: 'x', text: 'wibble blorp grumf' },
      { id: 8, ...question },
    );
    const { lines } = await score(['--knowledge', knowledge, '--keywords', 'refund'], input);
    expect(lines.map((line) => line.decision?.action)).toEqual([
      'clarify',
      'stay-silent',
      'stay-silent',
      'stay-silent',
      'answer',
      'stay-silent',
      // Failed attempts of before the agent do not count: it is a new stretch.
      'clarify',
      'answer',
    ]);
    // Measured it is all the same.
    expect(lines[2]).toMatchObject({
      candidates: [{ entry: 'ship' }, {}, {}],
      decision: { why: 'a person has the conversation' },
      trace: [],
    });
    expect(lines[3]).toMatchObject({ signals: { keywords: [{ family: 'refund', fired: true }] } });
  });

  it('works with an empty knowledge', async () => {
    const { lines } = await score(
      ['--knowledge', write('empty.json', { entries: [] })],
      ndjson({ id: 1, text: 'hello there' }),
    );
    expect(lines[0]).toMatchObject({
      candidates: [],
      decision: { action: 'hand-off', reason: 'no_knowledge' },
    });
  });

  it('measures knowledge as it is exported: no answers, numbers for ids, nothing where a title would be', async () => {
    const bare = write('bare.json', [
      { id: 7, title: null, questions: ['how do I return shoes', ' '] },
      { id: 'open', title: 'Opening hours', questions: [] },
      { id: 'nothing', questions: [], answer: 'Never found' },
    ]);
    const { code, lines, stderr } = await score(
      ['--knowledge', bare],
      ndjson({ id: 1, text: 'I want to return my shoes' }, { id: 2, text: 'opening hours' }),
    );
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ candidates: [{ entry: '7' }, { entry: 'open' }] });
    expect(lines[1]).toMatchObject({ candidates: [{ entry: 'open' }, { entry: '7' }] });
    expect(stderr).toContain('1 without questions or a title left out');
  });

  it('tells how it is used', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['agent-bot/cli/score.ts', '--help']);
    expect(stdout).toMatch(/^Usage: score --knowledge/);
  });

  it.each([
    ['no arguments', [], 'the knowledge is missing'],
    ['an unknown argument', ['--knowlege', 'x'], 'Usage'],
    ['a missing file', ['--knowledge', join(directory, 'nowhere.json')], 'cannot be read (ENOENT)'],
    ['a folder', ['--knowledge', directory], 'cannot be read (EISDIR)'],
    ['a file that is not JSON', ['--knowledge', write('bad.json', 'nope')], 'is not JSON'],
    [
      'an invalid knowledge',
      [
        '--knowledge',
        write('dup.json', {
          entries: [
            { id: 'a', questions: ['x'], answer: 'y' },
            { id: 'a', questions: ['x'], answer: 'y' },
          ],
        }),
      ],
      'Two entries have the id "a"',
    ],
  ])('%s: one clear sentence, exit code 1, nothing on stdout', async (_, args, sentence) => {
    const { code, lines, stderr } = await score(args, ndjson({ id: 1, text: 'x' }));
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, ['agent-bot/cli/score.ts', '--knowledge', knowledge], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => {
      child.stdout.destroy();
    });
    child.stdin.write(
      ndjson(...Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'how long does shipping take' }))),
    );
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });
});
