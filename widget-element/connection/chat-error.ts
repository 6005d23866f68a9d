/** Something a host page can react to: a stable code, and what happened in words for a developer. */
export class ChatError extends Error {
  readonly code: 'config' | 'network' | 'refused' | 'not-found' | 'rejected';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;

  constructor(code: ChatError['code'], message: string, status = 0) {
    super(message);
    this.name = 'ChatError';
    this.code = code;
    this.status = status;
  }

  /** Whether the same request may succeed a moment later. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 502 && this.status <= 504);
  }
}

/** Turns what was thrown into a `ChatError`; anything unknown counts as a network failure. */
export function asChatError(thrown: unknown): ChatError {
  return thrown instanceof ChatError ? thrown : new ChatError('network', String(thrown));
}
