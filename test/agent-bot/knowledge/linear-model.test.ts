import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoresOf, trainLinear } from '../../../agent-bot/knowledge/linear-model.ts';
import { seededRandom } from '../../../agent-bot/knowledge/random.ts';
import type { Vector } from '../../../agent-bot/knowledge/vector.ts';

const vector = (ids: readonly number[], values: readonly number[]): Vector => ({
  ids: Int32Array.from(ids),
  values: Float32Array.from(values),
  unknown: 0,
  words: ids.length,
});

/** Each class has a feature of its own, beside noise that all share. */
function examples(classes: number, each: number): { vectors: Vector[]; labels: Int32Array } {
  const random = seededRandom(7);
  const labels = Int32Array.from({ length: classes * each }, (_, index) => index % classes);
  const vectors = [...labels].map((label) =>
    vector([label, classes + Math.floor(random() * 20), classes + 20], [0.8, 0.4, 0.4]),
  );
  return { vectors, labels };
}

const options = { epochs: 8, cost: 3 };

describe('the linear model', () => {
  it.each([2, 5, 64, 70])('tells %i classes apart, blocks of classes or not', (classes) => {
    const { vectors, labels } = examples(classes, 4);
    const model = trainLinear(vectors, labels, classes, classes + 21, {
      ...options,
      random: seededRandom(1),
    });
    for (const [index, one] of vectors.entries()) {
      const scores = scoresOf(model, one, new Float64Array(classes));
      expect(scores.indexOf(Math.max(...scores))).toBe(labels[index]);
    }
  });

  it('is the same for the same random numbers', () => {
    const { vectors, labels } = examples(6, 5);
    const train = (seed: number): Int8Array =>
      trainLinear(vectors, labels, 6, 27, { ...options, random: seededRandom(seed) }).weights;
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });

  it('scores a text of any number of features as the sum of its features', () => {
    const { vectors, labels } = examples(5, 4);
    const model = trainLinear(vectors, labels, 5, 26, { ...options, random: seededRandom(1) });
    const features = fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 26 });
    fc.assert(
      fc.property(features, (ids) => {
        const text = vector(
          ids,
          ids.map((id) => (id + 1) / 30),
        );
        const scores = scoresOf(model, text, new Float64Array(5));
        for (let c = 0; c < 5; c++) {
          let sum = model.bias[c] ?? 0;
          for (const [place, id] of text.ids.entries())
            sum += (text.values[place] ?? 0) * (model.scales[id] ?? 0) * (model.weights[id * 5 + c] ?? 0);
          expect(scores[c]).toBeCloseTo(sum, 6);
        }
      }),
    );
  });
});
