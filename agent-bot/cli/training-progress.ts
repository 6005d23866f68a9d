import type { Terminal } from './terminal.ts';

/** How far a training is, shown at a terminal. */
export interface TrainingProgress {
  /** @param share from 0 to 1 */
  show(share: number): void;
  /** Ends the line; how long it took, seconds with one decimal. */
  end(): number;
}

/** Shows a bot's training, percent by percent. */
export function trainingProgress(terminal: Terminal, name: string): TrainingProgress {
  const startedAt = performance.now();
  let shown = -1;
  return {
    show(share) {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      terminal.progress(`Training "${name}" … ${String(percent)} %`);
    },
    end() {
      terminal.progress(null);
      return Math.round((performance.now() - startedAt) / 100) / 10;
    },
  };
}
