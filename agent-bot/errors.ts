/** An error an operator can act on: a stable code, what happened, what to do about it. */
export class BatonError extends Error {
  readonly code: string;
  /** HTTP status for the routes that let it through. */
  readonly status: number;
  /** One sentence: what to do about it. */
  readonly remedy: string;

  constructor(
    code: string,
    message: string,
    remedy: string,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BatonError';
    this.code = code;
    this.status = options.status ?? 500;
    this.remedy = remedy;
  }
}

/** Turns whatever was thrown into a coded error, keeping the cause. */
export function asBatonError(thrown: unknown): BatonError {
  if (thrown instanceof BatonError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new BatonError(
    'unexpected',
    message,
    'Look at the log line with this code; if it comes back, report it.',
    {
      cause: thrown,
    },
  );
}
