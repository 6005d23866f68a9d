/**
 * The principal axes of vectors, the strongest first, each of length 1: eigenvectors of their covariance by cyclic
 * Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5).
 */
export function principalAxes(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let d = 0; d < size; d++) add(mean, d, at(vector, d) / vectors.length);
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (let i = 0; i < size; i++) {
      const row = matrix[i] as Float64Array;
      const value = (at(vector, i) - at(mean, i)) / vectors.length;
      for (let j = 0; j < size; j++) add(row, j, value * (at(vector, j) - at(mean, j)));
    }
  }
  const axes = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(1, i, i + 1));
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, axes, p, q);
  const strength = (index: number): number => at(matrix[index] as Float64Array, index);
  return axes
    .map((axis, index) => ({ axis, value: strength(index) }))
    .sort((a, b) => b.value - a.value)
    .map(({ axis }) => axis);
}

const at = (vector: Float64Array, index: number): number => vector[index] as number;
function add(vector: Float64Array, index: number, value: number): void {
  vector[index] = (vector[index] as number) + value;
}

/** Makes matrix[p][q] zero; `axes` takes the same turn. */
function rotate(matrix: Float64Array[], axes: Float64Array[], p: number, q: number): void {
  const rowP = matrix[p] as Float64Array;
  const rowQ = matrix[q] as Float64Array;
  const off = at(rowP, q);
  if (Math.abs(off) < 1e-14) return;
  const theta = (at(rowQ, q) - at(rowP, p)) / (2 * off);
  const tan = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(tan * tan + 1);
  const sin = tan * cos;
  for (const row of matrix) turn(row, p, q, cos, sin);
  for (let k = 0; k < rowP.length; k++) {
    const a = at(rowP, k);
    const b = at(rowQ, k);
    rowP[k] = cos * a - sin * b;
    rowQ[k] = sin * a + cos * b;
  }
  const axisP = axes[p] as Float64Array;
  const axisQ = axes[q] as Float64Array;
  for (let k = 0; k < axisP.length; k++) {
    const a = at(axisP, k);
    const b = at(axisQ, k);
    axisP[k] = cos * a - sin * b;
    axisQ[k] = sin * a + cos * b;
  }
}

function turn(row: Float64Array, p: number, q: number, cos: number, sin: number): void {
  const a = at(row, p);
  const b = at(row, q);
  row[p] = cos * a - sin * b;
  row[q] = sin * a + cos * b;
}
