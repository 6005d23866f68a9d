/** A value with a weight above 0, in the order in which values should rise. */
export interface Weighted {
  value: number;
  weight: number;
}

/**
 * Isotonic regression by pooling adjacent violators: the rising sequence with the least Σ w·(fitted - value)². Where
 * values fall, neighbours share their weighted mean, so that the sum over such a block, and over everything, stays
 * what it was.
 *
 * Source: M. Ayer et al., "An empirical distribution function for sampling with incomplete information", Annals of
 * Mathematical Statistics 26 (1955); for probabilities of classifiers: B. Zadrozny and C. Elkan, KDD 2002.
 *
 * @returns fitted values, one for each given
 */
export function isotonic(values: readonly Weighted[]): Float64Array {
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const { value, weight } of values) {
    let block = { sum: value * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && falls(last, block); last = blocks.at(-1)) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  const fitted = new Float64Array(values.length);
  let at = 0;
  for (const { sum, weight, count } of blocks) {
    fitted.fill(sum / weight, at, at + count);
    at += count;
  }
  return fitted;
}

function falls(before: { sum: number; weight: number }, after: { sum: number; weight: number }): boolean {
  return before.sum * after.weight >= after.sum * before.weight;
}
