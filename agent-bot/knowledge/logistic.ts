/** One case a logistic model is fitted to. */
export interface LogisticCase {
  features: readonly number[];
  yes: boolean;
  weight: number;
}

/** The log-odds of "yes", kept where `exp` stays finite. */
export function logisticOf(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number);
  return Math.min(30, Math.max(-30, sum));
}

/**
 * Fits weights by Newton's method (iteratively reweighted least squares) on weighted log loss plus
 * `pull`/2 · |β - start|²: a normal prior around the start, so that a handful of cases cannot bend it far.
 */
export function fitLogistic(
  cases: readonly LogisticCase[],
  start: readonly number[],
  pull: number,
): number[] {
  const size = start.length;
  let beta = [...start];
  for (let round = 0; round < 25; round++) {
    const gradient = beta.map((value, i) => pull * (value - (start[i] as number)));
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? pull : 0)));
    for (const { features, yes, weight } of cases) {
      const probability = 1 / (1 + Math.exp(-logisticOf(beta, features)));
      const error = weight * (probability - (yes ? 1 : 0));
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
