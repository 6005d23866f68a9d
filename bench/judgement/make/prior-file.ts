import type { Calibration } from '../../../agent-bot/knowledge/calibration.ts';

/** The text of `agent-bot/knowledge/prior.ts` with these weights. */
export function priorFile({ wrong, outside }: Calibration): string {
  const list = (weights: readonly number[]): string => weights.map(String).join(', ');
  return `/**
 * Where calibration starts, and stays when a knowledge is too small to say more; weights as in a \`Calibration\`. Written
 * by \`node bench/judgement/make/prior.ts DATA\`, which says what it is fitted on.
 */
export const PRIOR: { readonly wrong: readonly number[]; readonly outside: readonly number[] } = {
  wrong: [${list(wrong)}],
  outside: [${list(outside)}],
};
`;
}
