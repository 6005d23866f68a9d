import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { BatonError } from '../errors.ts';
import type { Log } from '../log.ts';
import { isStoreAway } from '../store/store-error.ts';
import type { ErrorBody } from './api.ts';

/** Gives every request an id, so that a visitor's complaint and a log line can be brought together. */
export function identifyRequests(): RequestHandler {
  return (_request, response, next) => {
    const id = randomUUID();
    response.locals['requestId'] = id;
    response.setHeader('X-Request-Id', id);
    next();
  };
}

/** Answers what no route took. */
export function notFound(): RequestHandler {
  return (_request, _response, next) => {
    next(
      new BatonError('not_found', 'There is nothing at this address.', 'Check the address.', { status: 404 }),
    );
  };
}

/** body-parser names what went wrong in `type`. */
const BODY_ERRORS: Record<string, { status: number; code: string; message: string; remedy: string }> = {
  'entity.too.large': {
    status: 413,
    code: 'body_too_large',
    message: 'The request is too large.',
    remedy: 'Send less at once.',
  },
  'entity.parse.failed': {
    status: 400,
    code: 'invalid_json',
    message: 'The body is not valid JSON.',
    remedy: 'Send a JSON object.',
  },
  'encoding.unsupported': {
    status: 415,
    code: 'encoding_unsupported',
    message: 'This content encoding is not supported.',
    remedy: 'Send the body without compression.',
  },
  'charset.unsupported': {
    status: 415,
    code: 'charset_unsupported',
    message: 'This character set is not supported.',
    remedy: 'Send UTF-8.',
  },
};

/** Turns whatever a route threw into a coded error. Unknown causes lose their details: they are for the log. */
export function codedError(thrown: unknown): BatonError {
  if (thrown instanceof BatonError) return thrown;
  if (thrown instanceof z.ZodError) {
    const first = thrown.issues[0];
    const place = first && first.path.length > 0 ? `${first.path.join('.')}: ` : '';
    return new BatonError(
      'invalid_input',
      `${place}${first?.message ?? 'wrong shape'}`,
      'Correct this field.',
      {
        status: 400,
        cause: thrown,
      },
    );
  }
  const { type, status } = (thrown ?? {}) as { type?: unknown; status?: unknown };
  const known = typeof type === 'string' ? BODY_ERRORS[type] : undefined;
  if (known)
    return new BatonError(known.code, known.message, known.remedy, { status: known.status, cause: thrown });
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new BatonError('bad_request', 'The request could not be read.', 'Check address and body.', {
      status,
      cause: thrown,
    });
  }
  return new BatonError(
    'unexpected',
    'Something went wrong on our side.',
    'Try again; if it comes back, look for the request id in the log.',
    { cause: thrown },
  );
}

/**
 * The last middleware: `{error: {code, message, remedy}}` with the error's status. With `open` (routes that anybody
 * may call) errors of our own side say no more than that there was one.
 */
export function answerErrors(log: Log, options: { open?: boolean } = {}): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = codedError(thrown);
    const requestId = requestIdOf(response);
    // That the store is away is said once, and not for each visitor who asks meanwhile.
    if (error.status >= 500 && !isStoreAway(error)) {
      // The pattern and not the address: webhook addresses hold a key, streams a ticket.
      log.error(
        { err: error, code: error.code, requestId, method: request.method, route: patternOf(request) },
        'request failed',
      );
    }
    if (response.headersSent) {
      next(thrown);
      return;
    }
    const hide = options.open === true && error.status >= 500;
    const body: ErrorBody = {
      error: {
        code: error.code,
        message: hide ? 'Something went wrong on our side.' : error.message,
        remedy: hide ? 'Try again in a moment.' : error.remedy,
        request_id: requestId,
      },
    };
    response.status(error.status).json(body);
  };
}

function patternOf(request: Request): string {
  const pattern: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof pattern === 'string' ? `${request.baseUrl}${pattern}` : 'other';
}

function requestIdOf(response: Response): string {
  const id: unknown = response.locals['requestId'];
  return typeof id === 'string' ? id : 'unknown';
}
