/**
 * Where calibration starts, and stays when a knowledge is too small to say more; weights as in a `Calibration`. Written
 * by `node bench/judgement/make/prior.ts DATA`, which says what it is fitted on.
 */
export const PRIOR: { readonly wrong: readonly number[]; readonly outside: readonly number[] } = {
  wrong: [-1.243, 1.097, -1.506, 4.125, -0.519, 0.032],
  outside: [-1.666, 3.367, 5.213, 4.127, 0.377, -0.934, 0.192, -0.02, -0.726],
};
