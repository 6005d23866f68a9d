import type { Recognition } from './recogniser.ts';

/** A logistic model from what recognition shows to P(the best entry is the right answer): bias first. */
export type Calibration = readonly number[];

/** One judged recognition. */
export interface Observation {
  features: readonly number[];
  right: boolean;
  weight: number;
}

/**
 * Where calibration starts, and stays when a knowledge is too small to say more: fitted on knowledges drawn from
 * CLINC150's training split (20 to 90 entries of 6 to 20 phrasings) with questions of other entries as unanswerable.
 */
export const PRIOR: Calibration = [-1.67, 1.888, 2.746, 2.072, 1.261, 1.155, 0.133, 0.975];

/** How strongly the start pulls, in observations. */
const PULL = 5;
/** Share of messages that no entry answers, as assumed when calibrating. */
export const UNANSWERABLE = 0.2;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** What confidence is judged from, each about -2 to 2. */
export function confidenceFeatures({ best, vector }: Recognition): number[] {
  const [first, second, third] = best;
  if (first === undefined) return [1, 0, 0, 0, 0, 0, 0, 0];
  // A single entry always has all of the probability: there only likeness tells.
  const alone = second === undefined ? Math.min(1, first.similarity * 2) ** 1.5 : null;
  const probability = clamp(
    alone ?? first.probability,
    alone === null ? 1e-4 : 1e-2,
    alone === null ? 1 - 1e-4 : 0.98,
  );
  const others = Math.max(second?.similarity ?? 0, third?.similarity ?? 0);
  return [
    1,
    Math.log(probability / (1 - probability)) / 3,
    alone ?? clamp((first.score - (second?.score ?? 0)) / 4, 0, 3),
    alone === null ? clamp(first.score / 8, -1, 3) : 0,
    vector.coverage,
    first.similarity * 2,
    clamp(first.similarity - others, -1, 1) * 2,
    Math.log(1 + vector.words) - 2,
  ];
}

/** P(the best entry is right), 0 to 1. */
export function confidenceOf(calibration: Calibration, features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < calibration.length; i++) sum += (calibration[i] as number) * (features[i] as number);
  return sigmoid(sum);
}

/**
 * Fits a calibration by Newton's method on weighted log loss plus `PULL`/2 · |β - start|² (a normal prior around the
 * start, so a handful of observations cannot bend it far).
 */
export function calibrate(
  observations: readonly Observation[],
  start: Calibration = PRIOR,
  pull = PULL,
): Calibration {
  const size = start.length;
  let beta = [...start];
  for (let round = 0; round < 25; round++) {
    const gradient = beta.map((value, i) => pull * (value - (start[i] as number)));
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? pull : 0)));
    for (const { features, right, weight } of observations) {
      const probability = confidenceOf(beta, features);
      const error = weight * (probability - (right ? 1 : 0));
      const curvature = weight * Math.max(probability * (1 - probability), 1e-6);
      for (let i = 0; i < size; i++) {
        const x = features[i] as number;
        (gradient[i] as number) += error * x;
        const row = hessian[i] as number[];
        for (let j = 0; j < size; j++) (row[j] as number) += curvature * x * (features[j] as number);
      }
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, i) => value - (step[i] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return beta;
}

/** Solves a positive definite system by Gaussian elimination. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (
        Math.abs((rows[r] as number[])[column] as number) >
        Math.abs((rows[pivot] as number[])[column] as number)
      )
        pivot = r;
    }
    const chosen = rows[pivot] as number[];
    rows[pivot] = rows[column] as number[];
    rows[column] = chosen;
    for (let r = column + 1; r < size; r++) {
      const row = rows[r] as number[];
      const factor = (row[column] as number) / (chosen[column] as number);
      for (let k = column; k <= size; k++) (row[k] as number) -= factor * (chosen[k] as number);
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let r = size - 1; r >= 0; r--) {
    const row = rows[r] as number[];
    let value = row[size] as number;
    for (let k = r + 1; k < size; k++) value -= (row[k] as number) * (result[k] as number);
    result[r] = value / (row[r] as number);
  }
  return result;
}
