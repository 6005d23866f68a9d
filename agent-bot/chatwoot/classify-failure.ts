import type { AxiosError, AxiosResponse } from 'axios';
import { ChatwootError } from './chatwoot-error.ts';

/** What of a request its errors may tell. */
interface Told {
  what: string;
  method: string;
}

// The connection never stood, so Chatwoot cannot have seen the request.
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
  'EPROTO',
]);
/** What to do about a certificate, by the code Node refuses it with. */
const CERTIFICATE: readonly [RegExp, string][] = [
  [/EXPIRED|NOT_YET_VALID/, "Renew Chatwoot's certificate, and check the clock of this machine."],
  [/ALTNAME|HOSTNAME_MISMATCH/, 'Use the host name that the certificate is for.'],
  [
    /SELF_SIGNED|UNABLE_TO_|INVALID_CA/,
    'Name the file with the certificate of its issuer in NODE_EXTRA_CA_CERTS, for this command and for the service.',
  ],
];
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Turns what axios threw before an answer was complete into a coded error. */
export function errorFromNetwork(failed: AxiosError | null, thrown: unknown, request: Told): ChatwootError {
  const code = failed?.code ?? (thrown as { code?: string } | null)?.code ?? '';
  const message = thrown instanceof Error ? thrown.message : '';
  const writes = request.method !== 'GET';
  // The original is not kept as the cause: it holds the request's headers, and with them the token.
  const cause = new Error(code === '' ? 'no code' : code);

  if (code === 'ERR_CANCELED' || code === 'ETIMEDOUT' || code === 'ECONNABORTED') {
    return new ChatwootError('chatwoot_slow', `Chatwoot took too long when Baton tried to ${request.what}.`, {
      retry: true,
      mayHaveHappened: writes,
      cause,
    });
  }
  if (/maxContentLength/.test(message)) {
    return new ChatwootError(
      'chatwoot_garbled',
      `The answer was too large when Baton tried to ${request.what}.`,
      {
        retry: false,
        mayHaveHappened: writes,
        cause,
      },
    );
  }
  if (/maxBodyLength/.test(message)) {
    return new ChatwootError(
      'chatwoot_rejected',
      `The request was too large when Baton tried to ${request.what}.`,
      {
        retry: false,
        mayHaveHappened: false,
        cause,
      },
    );
  }
  if (code === 'ERR_BAD_RESPONSE' || /^HPE_|^Z_/.test(code)) {
    return new ChatwootError(
      'chatwoot_garbled',
      `The answer broke off when Baton tried to ${request.what}.`,
      {
        retry: true,
        mayHaveHappened: writes,
        cause,
      },
    );
  }
  const never = NEVER_SENT.has(code) || TLS.test(code);
  const speaksPlain = code === 'EPROTO' && /wrong version number|packet length too long/i.test(message);
  const certificate = CERTIFICATE.find(([pattern]) => TLS.test(code) && pattern.test(code))?.[1];
  const how = speaksPlain
    ? 'There is no https at this address'
    : TLS.test(code) || code === 'EPROTO'
      ? 'Its certificate was refused'
      : 'Chatwoot could not be reached';
  return new ChatwootError(
    'chatwoot_unreachable',
    `${how} (${code === '' ? 'connection lost' : code}) when Baton tried to ${request.what}.`,
    {
      retry: true,
      mayHaveHappened: writes && !never,
      cause,
      ...(speaksPlain
        ? { remedy: 'If agents open Chatwoot without it, begin the address with http://.' }
        : {}),
      ...(certificate === undefined ? {} : { remedy: certificate }),
    },
  );
}

/** Turns an answer with another status than 2xx into a coded error. */
export function errorFromStatus(
  response: AxiosResponse<unknown>,
  request: Told,
  token: string | null,
): ChatwootError {
  const { status: httpStatus } = response;
  const said = reasonIn(response.data, token);
  const tail = `when Baton tried to ${request.what}${said === null ? '' : `: ${said}`}`;
  const options = { httpStatus, mayHaveHappened: false };

  if (httpStatus >= 500) {
    return new ChatwootError('chatwoot_failed', `Chatwoot answered ${String(httpStatus)} ${tail}.`, {
      ...options,
      retry: true,
      // A proxy's 502 or Rails' 500 may come after the write.
      mayHaveHappened: request.method !== 'GET',
    });
  }
  if (httpStatus === 429 || (httpStatus === 422 && /too many messages/i.test(said ?? ''))) {
    const retryAfterMs = httpStatus === 429 ? retryAfter(response) : 60_000;
    return new ChatwootError('chatwoot_busy', `Chatwoot asks to slow down ${tail}.`, {
      ...options,
      retry: true,
      retryAfterMs,
    });
  }
  if (httpStatus >= 300 && httpStatus < 400) {
    return new ChatwootError('chatwoot_garbled', `The address redirects elsewhere ${tail}.`, {
      ...options,
      retry: false,
      remedy: redirectRemedy(response),
    });
  }
  if (httpStatus === 408) {
    return new ChatwootError('chatwoot_slow', `Chatwoot took too long ${tail}.`, { ...options, retry: true });
  }
  // Only Chatwoot's own JSON may say that a conversation is gone or a token is dead; a proxy's page may not.
  if (said === null && httpStatus !== 413 && httpStatus !== 422) {
    return new ChatwootError(
      'chatwoot_garbled',
      `Something other than Chatwoot answered ${String(httpStatus)} ${tail}.`,
      { ...options, retry: true },
    );
  }
  if (httpStatus === 401 || httpStatus === 403) {
    return new ChatwootError('chatwoot_unauthorised', `Chatwoot refused the token ${tail}.`, {
      ...options,
      retry: false,
    });
  }
  if (httpStatus === 404) {
    return new ChatwootError('chatwoot_gone', `Chatwoot knows no such thing ${tail}.`, {
      ...options,
      retry: false,
    });
  }
  return new ChatwootError('chatwoot_rejected', `Chatwoot refused it (${String(httpStatus)}) ${tail}.`, {
    ...options,
    retry: false,
  });
}

/** Where a redirect leads: to Chatwoot at another address, if the call's own part of the path stays as it is. */
function redirectRemedy(response: AxiosResponse<unknown>): string {
  const asked = URL.parse(response.config.url ?? '');
  const location = String(response.headers['location'] ?? '');
  const to = location === '' ? null : URL.parse(location, asked?.href);
  const call = /\/(?:public\/)?api(?:\/.*)?$/.exec(asked?.pathname ?? '')?.[0];
  if (to !== null && call !== undefined && to.pathname.endsWith(call)) {
    const base = `${to.origin}${to.pathname.slice(0, -call.length)}`;
    return `Use ${base} as the address of Chatwoot, if that is where it is.`;
  }
  const where = to === null || to.origin === asked?.origin ? '' : ` It leads to ${to.origin}.`;
  return `Give the address of Chatwoot itself, behind no login page of a proxy.${where}`;
}

/** The reason in Chatwoot's JSON (`error`, `message` or `errors`); null when the body is not such JSON. */
function reasonIn(data: unknown, token: string | null): string | null {
  if (typeof data !== 'string') return null;
  let body: unknown;
  try {
    body = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof body !== 'object' || body === null) return null;
  const { error, message, errors } = body as { error?: unknown; message?: unknown; errors?: unknown };
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const reason = [error, message, first].find((text) => typeof text === 'string');
  if (reason === undefined) return null;
  const oneLine = (reason as string).replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '');
  return token === null ? oneLine : oneLine.replaceAll(token, '…');
}

function retryAfter(response: AxiosResponse<unknown>): number | null {
  const seconds = Number(response.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 300) * 1000 : null;
}
