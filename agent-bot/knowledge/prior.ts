/**
 * Where calibration starts, and stays when a knowledge is too small to say more; weights as in a `Calibration`. Written
 * by `node bench/judgement/make/prior.ts DATA`, which says what it is fitted on.
 */
export const PRIOR: { readonly wrong: readonly number[]; readonly outside: readonly number[] } = {
  wrong: [-1.134, 1.037, -1.652, 4.13, -0.514, 0.144],
  outside: [-1.393, 3.341, 5.473, 4.174, 0.377, -1.132, 0.038, -0.074, -0.66],
};
