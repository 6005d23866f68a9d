import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storableText, json } from '../../../agent-bot/store/json.ts';
import { createTestDatabase } from '../../database/test-database.ts';
import type { TestDatabase } from '../../database/test-database.ts';

describe('json', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('makes of anything a person may type something that PostgreSQL keeps and gives back', async () => {
    const anything = fc.jsonValue({ stringUnit: 'binary' });
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const { rows } = await test.db.query<{ kept: unknown }>('SELECT $1::jsonb AS kept', [json([value])]);
        expect(rows[0]?.kept).toEqual(JSON.parse(json([value])));
      }),
      { numRuns: 300 },
    );
  });

  it('replaces NUL and lone surrogates in values and keys, and nothing else', () => {
    expect(JSON.parse(json({ 'a\0': ['\uD83D', '😀\\u0000'] }))).toEqual({
      'a\uFFFD': ['\uFFFD', '😀\\u0000'],
    });
  });

  it('writes undefined as null', () => {
    expect(json(undefined)).toBe('null');
  });
});

describe('storableText', () => {
  it('leaves good text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(storableText(text)).toBe(text);
      }),
    );
  });
});
