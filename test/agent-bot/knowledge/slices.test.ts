import { setImmediate } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { loadIndex, openIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { encodeModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { atOnce, inSlices, type Slices } from '../../../agent-bot/knowledge/slices.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

const file = new URL('../../../sandbox/sample/knowledge.json', import.meta.url);
const entries = parseKnowledge(JSON.parse(readFileSync(file, 'utf8'))).slice(0, 20);

function* counting(to: number): Slices<number> {
  for (let n = 0; n < to; n++) yield;
  return to;
}

describe('work in slices', () => {
  it('has the same outcome at once and with pauses, which it asks for between any two of them', async () => {
    expect(atOnce(counting(5))).toBe(5);
    let asked = 0;
    const pause = (): Promise<unknown> | null => (++asked % 2 === 0 ? Promise.resolve() : null);
    expect(await inSlices(counting(5), pause)).toBe(5);
    expect(asked).toBe(5);
  });

  it('ends where a pause or a slice fails', async () => {
    await expect(inSlices(counting(3), () => Promise.reject(new Error('stopped')))).rejects.toThrow(
      'stopped',
    );
    await expect(
      inSlices(
        (function* (): Slices<never> {
          yield;
          throw new Error('broken');
        })(),
        () => null,
      ),
    ).rejects.toThrow('broken');
  });
});

describe('a model that is taken into use', () => {
  const { model } = trainModel(entries);
  const bytes = encodeModel(model);

  it('answers the same as one that was loaded at once, and lets others have a turn an entry at least', async () => {
    let turns = 0;
    let isOpen = false;
    const others = (async () => {
      while (!isOpen) {
        await setImmediate();
        turns++;
      }
    })();
    const opened = await openIndex(entries, bytes, () => setImmediate());
    isOpen = true;
    await others;
    expect(turns).toBeGreaterThan(entries.length);
    const loaded = loadIndex(entries, model);
    for (const text of ['how long does shipping take', 'my brakes squek', 'nonsense', ''])
      expect(opened.candidates(text)).toEqual(loaded.candidates(text));
  });

  it('is not unpacked by the thread that asks for it', async () => {
    let isDone = false;
    const opening = openIndex(entries, bytes, () => null).then(() => (isDone = true));
    // Nothing but what is ready anyway: unpacking here would be done by now.
    for (let n = 0; n < 20; n++) await Promise.resolve();
    expect(isDone).toBe(false);
    await opening;
  });
});
