import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../agent-bot/cli/progress-on.ts';

function written(
  isTTY: boolean | undefined,
  shares: readonly (readonly [atMs: number, share: number])[],
): string {
  let clock = 0;
  let all = '';
  const stream = { ...(isTTY === undefined ? {} : { isTTY }), write: (text: string) => (all += text) };
  const progress = progressOn(stream, 'Training', () => clock);
  for (const [at, share] of shares) {
    clock = at;
    progress.show(share);
  }
  progress.end('Trained');
  return all;
}

describe('progress', () => {
  it('is one line at a terminal, written anew each 5 %', () => {
    const said = written(true, [
      [0, 0],
      [1, 0.02],
      [2, 0.051],
      [3, 0.09],
      [4, 0.5],
    ]);
    expect(said).toBe('\rTraining 0 %\rTraining 5 %\rTraining 50 %\r\u001b[KTrained\n');
  });

  it('is whole lines elsewhere, one each 10 seconds, and none of what is quick', () => {
    expect(
      written(undefined, [
        [0, 0],
        [9_999, 0.3],
      ]),
    ).toBe('Trained\n');
    expect(
      written(false, [
        [4_000, 0.1],
        [10_000, 0.25],
        [12_000, 0.3],
        [21_000, 0.5],
      ]),
    ).toBe('Training 25 %\nTraining 50 %\nTrained\n');
  });
});
