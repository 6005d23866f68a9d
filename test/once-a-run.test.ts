import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onceARun } from './once-a-run.ts';

describe('what is made once a run', () => {
  it('is made by one of those who ask at once, and is there for who asks later', async () => {
    const name = randomUUID();
    let made = 0;
    const make = async (): Promise<{ n: number }> => {
      await new Promise(setImmediate);
      made += 1;
      return { n: made };
    };
    const all = await Promise.all(Array.from({ length: 8 }, () => onceARun(name, make)));
    expect([...all, await onceARun(name, make)]).toEqual(Array.from({ length: 9 }, () => ({ n: 1 })));
    expect(made).toBe(1);
  });

  it('is made by the next who asks where making it failed', async () => {
    const name = randomUUID();
    await expect(onceARun(name, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(await onceARun(name, () => Promise.resolve('luck'))).toBe('luck');
  });
});
