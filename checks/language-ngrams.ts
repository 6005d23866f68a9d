/**
 * Writes agent-bot/language/ngrams.json: eld's smallest table of n-grams (Apache-2.0) as four packed arrays. Loaded as
 * the package has it, it costs 80 MB of resident memory; packed, 3 MB, with the same scores.
 *
 *   npm run ngrams
 */
import { writeFile } from 'node:fs/promises';
import { hashBytes } from '../agent-bot/language/ngram-hash.ts';
import { scriptArguments } from './script-arguments.ts';

scriptArguments(
  `npm run ngrams

Writes agent-bot/language/ngrams.json from eld's smallest table. Takes no option.`,
  {},
);

interface Source {
  ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };
}

// The package exports its detectors and not their tables: they are read by their place.
const folder = new URL('../node_modules/eld/src/', import.meta.url);
const { ngramsData } = (await import(new URL('ngrams/extrasmall.js', folder).href)) as Source;
const { dictionary } = (await import(new URL('dictionary.js', folder).href)) as { dictionary: string[] };

/** Bytes of a key: letters stand for themselves, other bytes for a character of eld's dictionary. */
const byteOf = new Map<string, number>();
for (const [byte, character] of dictionary.entries()) {
  if (byte >= 0x80 && character !== ' ') byteOf.set(character, byte);
}
const bytesOf = (key: string): number[] =>
  [...key].map((character) => byteOf.get(character) ?? character.charCodeAt(0));

const languages = Object.entries(ngramsData.languages)
  .sort(([a], [b]) => Number(a) - Number(b))
  .map(([, code]) => code);
const rows = Object.entries(ngramsData.ngrams)
  .map(([key, scores]) => ({ hash: hashBytes(bytesOf(key)), scores: Object.entries(scores) }))
  .sort((a, b) => a.hash - b.hash);
for (const [index, row] of rows.entries()) {
  if (row.hash === rows[index + 1]?.hash) throw new Error('Two n-grams have the same hash: change the seed.');
}
const keys = Uint32Array.from(rows, ({ hash }) => hash);
const counts = Uint8Array.from(rows, ({ scores }) => scores.length);
const pairs = rows.flatMap(({ scores }) => scores);
const owners = Uint8Array.from(pairs, ([language]) => Number(language));
const points = Uint8Array.from(pairs, ([, score]) => score);
if (pairs.some(([, score]) => score > 255 || score < 0)) throw new Error('A score does not fit in a byte.');

const packed = (array: Uint8Array | Uint32Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
await writeFile(
  new URL('../agent-bot/language/ngrams.json', import.meta.url),
  `${JSON.stringify({
    source: 'eld 2, extrasmall, by Nito T.M., Apache-2.0, github.com/nitotm/efficient-language-detector-js',
    languages,
    keys: packed(keys),
    counts: packed(counts),
    owners: packed(owners),
    points: packed(points),
  })}\n`,
);
console.log(`${String(rows.length)} n-grams of ${String(languages.length)} languages`);
