import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** The service's logger. Children carry ids (`bot`, `conversation`, `delivery`), never words of people. */
export type Log = Logger;

/** The levels an operator may choose. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Keys whose values never reach a log line, however deep they stand. */
const secretKeys = [
  'token',
  'admin_token',
  'adminToken',
  'bot_token',
  'botToken',
  'access_token',
  'api_access_token',
  'authorization',
  'Authorization',
  'cookie',
  'set-cookie',
  'headers',
  'password',
  'secret',
  'webhook_secret',
  'webhookSecret',
  'source_id',
  'sourceId',
  'pubsub_token',
  'pubsubToken',
  'content',
  'text',
  'email',
  'phone_number',
];

const secret = new Set(secretKeys);
const hidden = '[hidden]';

/** The fields of children pass pino's own redaction only, which needs paths. */
const redactPaths = secretKeys.flatMap((key) =>
  /^\w+$/.test(key) ? [key, `*.${key}`] : [`["${key}"]`, `*["${key}"]`],
);

/** Errors may carry whole requests, and know how to print them; nothing deeper than a log line should be is kept. */
function scrub(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return errorFields(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth > 6) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  if ('toJSON' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, secret.has(key) ? hidden : scrub(held, depth + 1)]),
  );
}

/** Passwords inside addresses, as in `postgres://user:password@host`: error messages may quote them. */
function withoutPasswords(text: string): string {
  return text.replace(/(\w+:\/\/[^\s:@/]*):[^\s@/]+@/g, '$1:[hidden]@');
}

/** An error as it may be logged: kind, code, message, stack; no attached request, query or parameters. */
function errorFields(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { code, remedy, status } = thrown as Error & { code?: unknown; remedy?: unknown; status?: unknown };
  return {
    type: thrown.name,
    message: withoutPasswords(thrown.message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(remedy === undefined ? {} : { remedy }),
    stack: withoutPasswords(thrown.stack ?? ''),
    ...(thrown.cause === undefined ? {} : { cause: errorFields(thrown.cause) }),
  };
}

export interface LogOptions {
  level?: LogLevel;
  /** One readable line per entry instead of JSON; by default when standard output is a terminal. */
  readable?: boolean;
  /** Where lines go; standard output by default. */
  destination?: DestinationStream;
}

/** Makes the logger. JSON lines for machines, one short line for people at a terminal; secrets never in either. */
export function createLog(options: LogOptions = {}): Log {
  const readable = options.readable ?? process.stdout.isTTY;
  const out = options.destination ?? { write: (line: string) => void process.stdout.write(line) };
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      redact: { paths: redactPaths, censor: hidden },
      // Errors are plain fields by then; pino's own serializer would drop their cause.
      serializers: { err: (fields: unknown) => fields },
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => scrub(fields) as Record<string, unknown>,
      },
    },
    readable ? { write: (line: string) => out.write(readableLine(line)) } : out,
  );
}

/** `17:03:12 warn  The store is away (store_unreachable) conversation=12`, from one of pino's JSON lines. */
export function readableLine(json: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return json;
  }
  const { level, time, msg, err, ...fields } = entry;
  const at = new Date(Number(time)).toTimeString().slice(0, 8);
  const error = err as { message?: string; code?: string; remedy?: string; stack?: string } | undefined;
  const parts = [at, String(level).padEnd(5), typeof msg === 'string' ? msg : ''];
  if (error)
    parts.push([error.code && `(${error.code})`, error.message, error.remedy].filter(Boolean).join(' '));
  for (const [name, value] of Object.entries(fields)) {
    parts.push(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  const line = parts
    .filter(Boolean)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ');
  // A stack helps only where nobody gave the failure a code of ours.
  return error?.stack && !error.remedy ? `${line}\n${error.stack}\n` : `${line}\n`;
}
