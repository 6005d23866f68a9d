/**
 * Where calibration starts, and stays when a knowledge is too small to say more; weights as in a `Calibration`. Written
 * by `node bench/judgement/make/prior.ts DATA`, which says what it is fitted on.
 */
export const PRIOR: { readonly wrong: readonly number[]; readonly outside: readonly number[] } = {
  wrong: [-1.113, 1.054, -1.741, 4.262, -0.502, 0.044],
  outside: [-1.302, 3.397, 5.407, 4.298, 0.347, -1.117, 0.221, -0.003, -0.73],
};
