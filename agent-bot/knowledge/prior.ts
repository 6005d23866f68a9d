/**
 * Where calibration starts, and stays when a knowledge is too small to say more; weights as in a `Calibration`. Written
 * by `node bench/judgement/make/prior.ts DATA`, which says what it is fitted on.
 */
export const PRIOR: { readonly wrong: readonly number[]; readonly outside: readonly number[] } = {
  wrong: [-1.14, 1.055, -1.692, 4.168, -0.523, 0.134],
  outside: [-1.38, 3.358, 5.55, 4.179, 0.348, -1.136, 0.047, -0.061, -0.662],
};
