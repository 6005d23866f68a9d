/** Where progress goes. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** At a terminal a line is written anew at each so many per cent. */
const STEP = 5;
/** Elsewhere (a file, a log) a line comes each so many seconds: what takes less has none. */
const EVERY_MS = 10_000;

/**
 * Shows how far something is: one line that changes at a terminal, whole lines elsewhere.
 *
 * @param now Milliseconds of a clock that does not jump.
 */
export function progressOn(
  stream: ProgressStream,
  what: string,
  now: () => number,
): { show(share: number): void; end(said: string): void } {
  let shown = -STEP;
  let wroteAt = now();
  return {
    show(share) {
      const percent = Math.floor(share * 100);
      const said = `${what} ${String(percent)} %`;
      if (stream.isTTY === true) {
        if (percent < shown + STEP) return;
        shown = percent;
        stream.write(`\r${said}`);
      } else if (now() - wroteAt >= EVERY_MS) {
        wroteAt = now();
        stream.write(`${said}\n`);
      }
    },
    end(said) {
      stream.write(stream.isTTY === true ? `\r\u001b[K${said}\n` : `${said}\n`);
    },
  };
}
