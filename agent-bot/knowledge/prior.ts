import type { Calibration } from './calibration.ts';

/**
 * Where calibration starts, and stays when a knowledge is too small to say more. Written by
 * `node bench/judgement/make/prior.ts DATA`, which says what it is fitted on.
 */
export const PRIOR: Calibration = {
  wrong: [-1.275, 1.158, -1.561, 4.103, -0.509, 0.025],
  outside: [-1.786, 3.36, 5.432, 4.249, 0.358, -1.011, 0.29, -0.002, -0.726],
};
