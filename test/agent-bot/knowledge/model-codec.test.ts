import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../../agent-bot/knowledge/entries.ts';
import { openIndex } from '../../../agent-bot/knowledge/load-index.ts';
import { decodeModel, encodeModel, layOutModel } from '../../../agent-bot/knowledge/model-codec.ts';
import { FORMAT, packModel, unpackModel, unpackModelNow } from '../../../agent-bot/knowledge/model-pack.ts';
import { trainModel } from '../../../agent-bot/knowledge/train.ts';

const file = new URL('../../../sandbox/sample/knowledge.json', import.meta.url);
const entries = parseKnowledge(JSON.parse(readFileSync(file, 'utf8'))).slice(0, 12);
const { model } = trainModel(entries);
const bytes = encodeModel(model);
const laidOut = layOutModel(model);
const damaged = expect.objectContaining({ code: 'knowledge_model_damaged' }) as Error;
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** Reads bytes both ways; whether both found them damaged. */
async function isDamaged(stored: Uint8Array): Promise<boolean> {
  const open = openIndex(entries, stored, () => null);
  try {
    const read = decodeModel(stored);
    expect(isSame(layOutModel(read), laidOut)).toBe(true);
  } catch (thrown) {
    expect(thrown).toEqual(damaged);
    await expect(open).rejects.toEqual(damaged);
    return true;
  }
  await open;
  return false;
}

/** A model with another header, its arrays as they are. */
function withHeader(change: (header: Header) => void): Uint8Array {
  const view = new DataView(laidOut.buffer, laidOut.byteOffset, laidOut.byteLength);
  const length = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(laidOut.subarray(8, 8 + length))) as Header;
  change(header);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const aligned = (size: number): number => (size + 7) & ~7;
  const arrays = laidOut.subarray(aligned(8 + length));
  const changed = new Uint8Array(aligned(8 + text.length) + arrays.length);
  new DataView(changed.buffer).setUint32(0, text.length, true);
  changed.set(text, 8);
  changed.set(arrays, aligned(8 + text.length));
  return changed;
}

interface Header {
  ids: string[];
  recogniser: { words: string; dense: number; sections: number[]; languages: string[] };
}

/** Where an array begins, by its place in `layOutModel`. */
function startOf(section: number): number {
  const length = new DataView(laidOut.buffer, laidOut.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(laidOut.subarray(8, 8 + length))) as Header;
  const before = header.recogniser.sections.slice(0, section);
  return before.reduce((at, size) => at + ((size + 7) & ~7), (8 + length + 7) & ~7);
}

describe('bytes of a model', () => {
  it('give the same model whichever way they are read', async () => {
    expect(isSame(unpackModelNow(bytes), laidOut)).toBe(true);
    expect(isSame(await unpackModel(bytes), laidOut)).toBe(true);
    expect(isSame(layOutModel(decodeModel(bytes)), laidOut)).toBe(true);
    // Where they lie in memory does not matter.
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(isSame(layOutModel(decodeModel(shifted.subarray(3))), laidOut)).toBe(true);
  });

  it('cut short anywhere are damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await isDamaged(bytes.slice(0, length))).toBe(true);
      }),
    );
  });

  it('with a flipped bit are damaged, or it was one that changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        await isDamaged(flipped);
      }),
    );
  });

  it('of noise, of another format, or that claim to be huge are damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
        expect(await isDamaged(noise)).toBe(true);
        expect(await isDamaged(packModel(noise))).toBe(true);
      }),
    );
    const older = bytes.slice();
    new DataView(older.buffer).setUint32(0, FORMAT - 1, true);
    expect(await isDamaged(older)).toBe(true);
    for (const claimed of [0, laidOut.length - 1, laidOut.length + 1, 400_000_000, 0xffffffff]) {
      const claims = bytes.slice();
      new DataView(claims.buffer).setUint32(4, claimed, true);
      expect(await isDamaged(claims)).toBe(true);
    }
  });
});

describe('a model whose checksum is right, but', () => {
  it.each<[string, (header: Header) => void]>([
    ['that has more classes than weights', (header) => header.ids.push('one more')],
    ['with a word too many', (header) => (header.recogniser.words += '\nmore')],
    ['with other meanings', (header) => (header.recogniser.dense = 0)],
    ['of a language without them', (header) => (header.recogniser.languages = ['de'])],
    ['with an array longer than everything', (header) => (header.recogniser.sections[3] = 2 ** 52)],
    ['with an array too few', (header) => header.recogniser.sections.pop()],
    ['with an array that is shorter', (header) => (header.recogniser.sections[0]! -= 8)],
  ])('%s is damaged', async (_what, change) => {
    expect(await isDamaged(packModel(withHeader(change)))).toBe(true);
  });

  it('whose rows run backwards or beyond the end is damaged: asking it would not come to an end', async () => {
    const places = (section: number, at: number, value: number): Uint8Array => {
      const changed = laidOut.slice();
      new DataView(changed.buffer).setInt32(startOf(section) + 4 * at, value, true);
      return packModel(changed);
    };
    expect(await isDamaged(packModel(laidOut))).toBe(false);
    for (const section of [6, 7])
      for (const value of [-1, 2 ** 31 - 1]) expect(await isDamaged(places(section, 1, value))).toBe(true);
  });

  it('whose features crowd in one place is damaged: looking among them would take too long', async () => {
    const changed = laidOut.slice();
    const size = 8 * (model.recogniser?.vocabulary.idf.length ?? 0);
    expect(size).toBeGreaterThan(8 * 1_001);
    for (let at = 0; at < size; at += 8) new DataView(changed.buffer).setUint32(startOf(0) + at, 7, true);
    expect(await isDamaged(packModel(changed))).toBe(true);
  });
});
