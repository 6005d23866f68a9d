/** An answer that is not a success, with Chatwoot's body for it. Routes throw it; `form` says which API's wording applies. */
export class HttpError extends Error {
  readonly status: number;
  readonly body: unknown;
  /** Validation problems: the two APIs word them differently. */
  readonly problems: readonly [field: string, text: string][] | null;

  constructor(status: number, body: unknown, problems: readonly [string, string][] | null = null) {
    super(`HTTP ${String(status)}`);
    this.status = status;
    this.body = body;
    this.problems = problems;
  }
}

/** The account API's 404. */
export function notFound(): HttpError {
  return new HttpError(404, { error: 'Resource could not be found' });
}

/** The 404 of the visitor's API and of unknown addresses. */
export function bareNotFound(): HttpError {
  return new HttpError(404, { status: 404, error: 'Not Found' });
}

/** What a bad status, priority or identity hash answers. */
export function serverError(): HttpError {
  return new HttpError(500, { status: 500, error: 'Internal Server Error' });
}

export function unauthorized(error: string): HttpError {
  return new HttpError(401, { error });
}

export const FORBIDDEN = 'You are not authorized to do this action';

/** 422 with the model's problems. */
export function invalid(problems: readonly [field: string, text: string][]): HttpError {
  const message = problems.map(([, text]) => text).join(', ');
  return new HttpError(422, { message, attributes: problems.map(([field]) => field) }, problems);
}
