import { BatonError } from '../errors.ts';

/** What went wrong between Baton and Chatwoot. */
export type ChatwootErrorCode =
  | 'chatwoot_unauthorised'
  | 'chatwoot_gone'
  | 'chatwoot_rejected'
  | 'chatwoot_busy'
  | 'chatwoot_failed'
  | 'chatwoot_unreachable'
  | 'chatwoot_slow'
  | 'chatwoot_garbled';

/** What each code asks the operator to do, and the status our own routes answer with when they let it through. */
const TABLE: Record<ChatwootErrorCode, { status: number; remedy: string }> = {
  chatwoot_unauthorised: {
    status: 502,
    remedy: 'Check that the token still exists in Chatwoot and belongs to this account, then connect again.',
  },
  chatwoot_gone: { status: 404, remedy: 'It no longer exists in Chatwoot, or belongs to another account.' },
  chatwoot_rejected: { status: 502, remedy: 'Chatwoot names the reason; correct the value and try again.' },
  chatwoot_busy: {
    status: 503,
    remedy:
      "Baton waits and tries again; if it comes back, add Baton's address to RACK_ATTACK_ALLOWED_IPS in Chatwoot.",
  },
  chatwoot_failed: { status: 502, remedy: "Look at Chatwoot's own log (rails and sidekiq) for this moment." },
  chatwoot_unreachable: {
    status: 502,
    remedy:
      'Check that Chatwoot runs and that its address, DNS name and certificate are right from this machine.',
  },
  chatwoot_slow: { status: 504, remedy: "Check Chatwoot's load and the network between it and Baton." },
  chatwoot_garbled: {
    status: 502,
    remedy:
      'Check that the address is that of Chatwoot itself and that no proxy or login page answers in its place.',
  },
};

/** A call to Chatwoot that failed. Never carries a token, an address path or a message's text. */
export class ChatwootError extends BatonError {
  declare readonly code: ChatwootErrorCode;
  /** Whether the same call may succeed later. */
  readonly retry: boolean;
  /** The answer was lost: Chatwoot may have carried the call out. Look before repeating it. */
  readonly mayHaveHappened: boolean;
  /** For `chatwoot_busy`: milliseconds to wait, when Chatwoot said so. */
  readonly retryAfterMs: number | null;
  /** The HTTP status Chatwoot answered with; null when no answer came. */
  readonly httpStatus: number | null;

  constructor(
    code: ChatwootErrorCode,
    message: string,
    options: {
      retry: boolean;
      mayHaveHappened: boolean;
      retryAfterMs?: number | null;
      httpStatus?: number | null;
      remedy?: string;
      cause?: unknown;
    },
  ) {
    super(code, message, options.remedy ?? TABLE[code].remedy, {
      status: TABLE[code].status,
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    });
    this.name = 'ChatwootError';
    this.retry = options.retry;
    this.mayHaveHappened = options.mayHaveHappened;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.httpStatus = options.httpStatus ?? null;
  }
}

/** The thrown thing as a failed call to Chatwoot; null when it is something else, which is a defect of ours. */
export function asChatwootError(thrown: unknown): ChatwootError | null {
  return thrown instanceof ChatwootError ? thrown : null;
}
