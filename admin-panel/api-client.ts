import type { ErrorBody } from '../agent-bot/http/api.ts';

/** A call that did not work, in words a person can act on. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string;
  /** The whole answer: a conflict carries the other side. */
  readonly body: unknown;

  constructor(code: string, message: string, remedy: string, status: number, body: unknown = null) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.status = status;
    this.body = body;
  }
}

/** What the client needs of its surroundings. */
export interface ApiSurroundings {
  fetch: typeof fetch;
  /** Where the panel is: the API lies beside it. */
  base: string;
  /** Keeps the bearer for this tab, where the browser refuses our cookie. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Called when the service no longer knows who we are. */
  onSignedOut(): void;
}

const BEARER = 'baton-bearer';

/** Talks to the service: JSON both ways, the header against forged requests, coded errors. */
export class Api {
  readonly #around: ApiSurroundings;
  #bearer: string | null;

  constructor(around: ApiSurroundings) {
    this.#around = around;
    this.#bearer = around.storage?.getItem(BEARER) ?? null;
  }

  /** True while this tab signs in with a bearer because the browser refused the cookie. */
  get usesBearer(): boolean {
    return this.#bearer !== null;
  }

  /** Keeps, or with null forgets, the bearer. */
  keepBearer(bearer: string | null): void {
    this.#bearer = bearer;
    if (bearer === null) this.#around.storage?.removeItem(BEARER);
    else this.#around.storage?.setItem(BEARER, bearer);
  }

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.#call<T>('GET', path, undefined, signal);
  }

  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown = {}): Promise<T> {
    return this.#call<T>(method, path, body);
  }

  async #call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (method !== 'GET') headers['X-Baton'] = '1';
    if (this.#bearer !== null) headers['Authorization'] = `Bearer ${this.#bearer}`;
    const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (signal) init.signal = signal;
    let response: Response;
    try {
      response = await this.#around.fetch(new URL(`../api/${path}`, this.#around.base), init);
    } catch (thrown) {
      if (signal?.aborted) throw thrown;
      throw new ApiError(
        'unreachable',
        'Baton cannot be reached.',
        'Check that the service runs and try again. Nothing you typed is lost.',
        0,
      );
    }
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer as T;
    const error = (answer as ErrorBody | null)?.error;
    if (response.status === 401 && error?.code === 'not_signed_in') {
      this.keepBearer(null);
      this.#around.onSignedOut();
    }
    throw new ApiError(
      error?.code ?? 'bad_answer',
      error?.message ?? 'The service gave an answer that could not be read.',
      error?.remedy ?? 'Try again in a moment.',
      response.status,
      answer,
    );
  }
}

/** Whether it was no answer of the service's: nobody, or a proxy in front of it, answered. */
export function isOutOfReach(error: ApiError | null): boolean {
  return error !== null && (error.code === 'unreachable' || (error.status >= 502 && error.status <= 504));
}
