/**
 * Scores of a block's classes. Eight features at a time: each score is then loaded and stored an eighth as often, which
 * is most of what it costs.
 */
export function score(
  ids: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  width: number,
  bias: Float32Array,
  into: Float64Array,
): void {
  into.set(bias);
  let i = 0;
  for (; i + 7 < ids.length; i += 8) {
    const rowA = (ids[i + 0] as number) * width;
    const rowB = (ids[i + 1] as number) * width;
    const rowC = (ids[i + 2] as number) * width;
    const rowD = (ids[i + 3] as number) * width;
    const rowE = (ids[i + 4] as number) * width;
    const rowF = (ids[i + 5] as number) * width;
    const rowG = (ids[i + 6] as number) * width;
    const rowH = (ids[i + 7] as number) * width;
    const valueA = values[i + 0] as number;
    const valueB = values[i + 1] as number;
    const valueC = values[i + 2] as number;
    const valueD = values[i + 3] as number;
    const valueE = values[i + 4] as number;
    const valueF = values[i + 5] as number;
    const valueG = values[i + 6] as number;
    const valueH = values[i + 7] as number;
    for (let k = 0; k < width; k++)
      into[k] =
        (into[k] as number) +
        valueA * (weights[rowA + k] as number) +
        valueB * (weights[rowB + k] as number) +
        valueC * (weights[rowC + k] as number) +
        valueD * (weights[rowD + k] as number) +
        valueE * (weights[rowE + k] as number) +
        valueF * (weights[rowF + k] as number) +
        valueG * (weights[rowG + k] as number) +
        valueH * (weights[rowH + k] as number);
  }
  for (; i < ids.length; i++) {
    const value = values[i] as number;
    const row = (ids[i] as number) * width;
    for (let k = 0; k < width; k++) (into[k] as number) += value * (weights[row + k] as number);
  }
}

/** `score` for a few of the block's classes, four at a time: their sums do not wait for each other. */
export function scoreFew(
  ids: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  width: number,
  bias: Float32Array,
  into: Float64Array,
  near: Uint8Array,
  from: number,
  count: number,
): void {
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const a = near[from + k] as number;
    const b = near[from + k + 1] as number;
    const c = near[from + k + 2] as number;
    const d = near[from + k + 3] as number;
    let sumA = bias[a] as number;
    let sumB = bias[b] as number;
    let sumC = bias[c] as number;
    let sumD = bias[d] as number;
    for (let i = 0; i < ids.length; i++) {
      const value = values[i] as number;
      const row = (ids[i] as number) * width;
      sumA += value * (weights[row + a] as number);
      sumB += value * (weights[row + b] as number);
      sumC += value * (weights[row + c] as number);
      sumD += value * (weights[row + d] as number);
    }
    into[a] = sumA;
    into[b] = sumB;
    into[c] = sumC;
    into[d] = sumD;
  }
  for (; k < count; k++) {
    const c = near[from + k] as number;
    let sum = bias[c] as number;
    for (let i = 0; i < ids.length; i++)
      sum += (values[i] as number) * (weights[(ids[i] as number) * width + c] as number);
    into[c] = sum;
  }
}

/** Moves the weights of some classes, `active`, by `steps` times a phrasing. */
export function update(
  ids: Int32Array,
  values: Float32Array,
  weights: Float32Array,
  width: number,
  bias: Float32Array,
  active: Int32Array,
  steps: Float32Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) (bias[active[k] as number] as number) += steps[k] as number;
  let i = 0;
  // Four features at a time: none of them is there twice.
  for (; i + 3 < ids.length; i += 4) {
    const rowA = (ids[i] as number) * width;
    const rowB = (ids[i + 1] as number) * width;
    const rowC = (ids[i + 2] as number) * width;
    const rowD = (ids[i + 3] as number) * width;
    const valueA = values[i] as number;
    const valueB = values[i + 1] as number;
    const valueC = values[i + 2] as number;
    const valueD = values[i + 3] as number;
    for (let k = 0; k < count; k++) {
      const c = active[k] as number;
      const step = steps[k] as number;
      (weights[rowA + c] as number) += valueA * step;
      (weights[rowB + c] as number) += valueB * step;
      (weights[rowC + c] as number) += valueC * step;
      (weights[rowD + c] as number) += valueD * step;
    }
  }
  for (; i < ids.length; i++) {
    const value = values[i] as number;
    const row = (ids[i] as number) * width;
    for (let k = 0; k < count; k++)
      (weights[row + (active[k] as number)] as number) += value * (steps[k] as number);
  }
}
