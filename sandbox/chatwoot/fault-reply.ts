import type { ApiFault } from './faults.ts';
import type { SandboxResponse } from './request.ts';

/** The connection is closed without an answer. */
export class SandboxReset extends Error {
  constructor() {
    super('The sandbox closed the connection, as a fault asked.');
  }
}

const BODIES: Record<number, unknown> = {
  500: { status: 500, error: 'Internal Server Error' },
  401: { error: 'Invalid Access Token' },
  404: { error: 'Resource could not be found' },
  422: { error: 'Validation failed: the request was refused' },
  503: { status: 503, error: 'Service Unavailable' },
};

/** What a fault answers in place of Chatwoot. @throws SandboxReset for a closed connection */
export function faultReply(fault: ApiFault): SandboxResponse {
  if (fault.answer === 'reset') throw new SandboxReset();
  if (fault.answer === 'html') {
    return {
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    };
  }
  const status = fault.answer === 'slow' ? 200 : fault.answer;
  if (status === 429)
    return {
      status,
      headers: { 'content-type': 'text/plain', 'retry-after': String(fault.retryAfter ?? 60) },
      body: 'Retry later\n',
    };
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(BODIES[status]),
  };
}
