import { BatonError } from '../errors.ts';

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNABORTED',
]);
// https://www.postgresql.org/docs/current/errcodes-appendix.html: shutting down, crashed, starting, too many.
const TOO_MANY = '53300';
/** A standby, a primary that became one, or a provider's guard. A connection that began so stays so. */
const READ_ONLY = '25006';
const NO_SPACE = '53100';
const awayCodes = new Set(['57P01', '57P02', '57P03', TOO_MANY, READ_ONLY, NO_SPACE]);
/** What they are called here. */
const awayNames = new Set(['store_unreachable', 'store_full', 'store_read_only', 'store_no_space']);
/** No right, and no schema that the user may make anything in. */
const forbiddenCodes = new Set(['42501', '3F000']);
/** What `pg` says where the server answers its question for TLS with no. */
const noTls = /does not support SSL/i;
/** What Node says of a certificate that it does not accept. */
const certificateCodes =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_\w+)$/;
/** It is another host's, whoever signed it. */
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
/** What poolers say of the settings that Baton connects with; its code is also that of a broken connection. */
const notPassedOn = /unsupported startup parameter/i;
const refusedCodes = new Set(['28P01', '28000', '3D000']);
/** What `pg` and `pg-pool` say without a code. */
const awayMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended|not queryable|query read timeout|^timeout expired/i;

function codeOf(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether PostgreSQL could not be reached or can take nothing now, as opposed to having refused the statement. */
export function isStoreAway(thrown: unknown): boolean {
  if (thrown instanceof BatonError) return awayNames.has(thrown.code);
  if (thrown instanceof AggregateError && thrown.errors.some(isStoreAway)) return true;
  if (isNotPassedOn(thrown)) return false;
  const code = codeOf(thrown);
  if (networkCodes.has(code) || awayCodes.has(code) || code.startsWith('08')) return true;
  return thrown instanceof Error && awayMessages.test(thrown.message);
}

/** Failures to reach the store become coded errors; what a statement did wrong stays as `pg` threw it. */
export function asStoreError(thrown: unknown): unknown {
  if (thrown instanceof BatonError) return thrown;
  if (codeOf(thrown) === TOO_MANY) {
    return new BatonError(
      'store_full',
      'PostgreSQL takes no more connections.',
      'Raise max_connections in PostgreSQL or lower BATON_DATABASE_POOL: each process of Baton has as many, and one more. Baton goes on by itself when there are some.',
      { status: 503, cause: thrown },
    );
  }
  if (codeOf(thrown) === READ_ONLY) {
    return new BatonError(
      'store_read_only',
      'PostgreSQL takes no writes.',
      'Look why: a standby that DATABASE_URL leads to, or default_transaction_read_only, as providers set it when a disk is full. Baton goes on by itself when it does.',
      { status: 503, cause: thrown },
    );
  }
  if (codeOf(thrown) === NO_SPACE) {
    return new BatonError(
      'store_no_space',
      'The disk of PostgreSQL is full.',
      'Make room on it. Baton goes on by itself when there is some.',
      { status: 503, cause: thrown },
    );
  }
  if (isStoreAway(thrown)) {
    return new BatonError(
      'store_unreachable',
      'PostgreSQL cannot be reached.',
      'Check that PostgreSQL runs and that DATABASE_URL is right; Baton goes on by itself when it is back.',
      { status: 503, cause: thrown },
    );
  }
  if (isNotPassedOn(thrown)) {
    return new BatonError(
      'store_pooler',
      `The pooler at DATABASE_URL refuses the settings that Baton connects with: ${thrown.message}.`,
      'Connect to PostgreSQL itself, or to a pooler in session mode that lets them be: PgBouncer with ignore_startup_parameters = options,statement_timeout,idle_in_transaction_session_timeout',
      { status: 503, cause: thrown },
    );
  }
  if (forbiddenCodes.has(codeOf(thrown))) {
    return new BatonError(
      'store_forbidden',
      `The user of DATABASE_URL may not do what Baton has to: ${(thrown as Error).message}.`,
      'Make it the owner of the database and of all in it, as with: ALTER DATABASE name OWNER TO user',
      { status: 503, cause: thrown },
    );
  }
  if (thrown instanceof Error && noTls.test(thrown.message)) {
    return new BatonError(
      'store_refused',
      'PostgreSQL speaks no TLS, and DATABASE_URL asks for it.',
      'Turn ssl on in PostgreSQL, or take sslmode out of DATABASE_URL where the network is your own.',
      { status: 503, cause: thrown },
    );
  }
  if (thrown instanceof Error && certificateCodes.test(codeOf(thrown))) {
    return new BatonError(
      'store_untrusted',
      `PostgreSQL shows a certificate that cannot be trusted: ${thrown.message.split('; ')[0]?.replace(/\.$/, '') ?? ''}.`,
      codeOf(thrown) === OTHER_NAME
        ? 'Write into DATABASE_URL the name that the certificate is for (sslrootcert changes nothing here), or sslmode=no-verify where the network is your own.'
        : 'Add &sslrootcert=/path/to/ca.pem to DATABASE_URL, the certificate of whoever signed it (a provider has it to download), or write sslmode=no-verify where the network is your own.',
      { status: 503, cause: thrown },
    );
  }
  if (isUnreadableFile(thrown)) {
    return new BatonError(
      'store_url_invalid',
      `The file ${thrown.path} that DATABASE_URL names cannot be read (${codeOf(thrown)}).`,
      'Correct sslrootcert, sslcert or sslkey in DATABASE_URL, or let the user of Baton read that file.',
      { cause: thrown },
    );
  }
  if (refusedCodes.has(codeOf(thrown))) {
    return new BatonError(
      'store_refused',
      `PostgreSQL refused the connection: ${(thrown as Error).message}.`,
      'Compare user, password and database name in DATABASE_URL with the server.',
      { status: 503, cause: thrown },
    );
  }
  return thrown;
}

function isNotPassedOn(thrown: unknown): thrown is Error {
  return thrown instanceof Error && notPassedOn.test(thrown.message);
}

function isUnreadableFile(thrown: unknown): thrown is NodeJS.ErrnoException & { path: string } {
  const { syscall, path } = thrown as NodeJS.ErrnoException;
  return thrown instanceof Error && syscall === 'open' && path !== undefined;
}
