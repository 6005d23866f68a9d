import { isIP } from 'node:net';
import { z } from 'zod';
import { BatonError } from './errors.ts';
import { logLevels } from './log.ts';

interface Variable<T> {
  schema: z.ZodType<T>;
  description: string;
  /** For the table; the schema applies it. */
  default: string;
  /** Completes the sentence "NAME must be …". */
  bounds: string;
  /** Its value never stands in a message. */
  secret?: true;
}

const port = z.coerce.number().int().min(1).max(65_535);
const days = z.coerce.number().int().min(1).max(36_500);
const daysBounds = 'a whole number of days from 1 to 36500';
const portBounds = 'a whole number from 1 to 65535';

function isProxyList(text: string): boolean {
  return text.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    if (['loopback', 'linklocal', 'uniquelocal'].includes(address)) return bits === undefined;
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    return (
      family !== 0 &&
      rest.length === 0 &&
      (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
    );
  });
}

function isBaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return !url.username && !url.password && !url.search && !url.hash;
}

const variables = {
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/./)
      .optional(),
    description:
      'PostgreSQL 14 or newer to use. Without it Baton runs a PostgreSQL of its own in BATON_DATA_DIR.',
    default: 'built-in PostgreSQL',
    bounds: 'an address like postgres://user:password@host:5432/database',
    secret: true,
  },
  BATON_SECRET_KEY: {
    schema: z.string().min(32).max(1_000).optional(),
    description:
      'Encrypts the Chatwoot tokens that Baton keeps. Required with DATABASE_URL; otherwise one is generated in BATON_DATA_DIR. Make one with: openssl rand -base64 32',
    default: 'generated',
    bounds: 'at least 32 characters',
    secret: true,
  },
  BATON_PUBLIC_URL: {
    schema: z
      .string()
      .refine(isBaseUrl)
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    description: 'Where Chatwoot, agents and visitors reach Baton from outside. A path is allowed.',
    default: 'http://localhost:PORT',
    bounds: 'an address like https://baton.example.com, without user, query or fragment',
  },
  PORT: {
    schema: port.default(4100),
    description: 'The port Baton listens on.',
    default: '4100',
    bounds: portBounds,
  },
  BATON_HOST: {
    schema: z
      .string()
      .refine((host) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
      .default('127.0.0.1'),
    description: 'The address Baton listens on. 0.0.0.0 for all, as in a container; behind a proxy leave it.',
    default: '127.0.0.1',
    bounds: 'an IP address or a host name',
  },
  BATON_DATA_DIR: {
    schema: z
      .string()
      .refine((path) => !path.includes('\0'))
      .default('./.baton'),
    description:
      'The folder of the built-in PostgreSQL and the generated key. To back it up, stop Baton and copy the folder.',
    default: './.baton',
    bounds: 'a path',
  },
  BATON_DATABASE_POOL: {
    schema: z.coerce.number().int().min(2).max(50).default(20),
    description: 'Connections to PostgreSQL that one process uses at most, beside one for notifications.',
    default: '20',
    bounds: 'a whole number from 2 to 50',
  },
  BATON_CONCURRENCY: {
    schema: z.coerce.number().int().min(1).max(200).default(32),
    description: 'Conversations that one process works on at the same time at most.',
    default: '32',
    bounds: 'a whole number from 1 to 200',
  },
  BATON_CHATWOOT_LIMIT: {
    schema: z
      .union([z.literal('off').transform(() => null), z.coerce.number().int().min(60).max(1_000_000)])
      .default(3_000),
    description:
      "Requests a minute that one Chatwoot takes from this machine's address (its RACK_ATTACK_LIMIT); Baton stays a tenth below. off where Chatwoot lists this address in RACK_ATTACK_ALLOWED_IPS, or runs on this machine. Processes do not know of each other: share it out among them.",
    default: '3000',
    bounds: 'off or a whole number from 60 to 1000000',
  },
  BATON_KEEP_TEXTS_DAYS: {
    schema: days.default(90),
    description:
      'Days for which what visitors, people and the bot wrote is kept here. Scores, reasons and times stay, without a word of it.',
    default: '90',
    bounds: daysBounds,
  },
  BATON_KEEP_RECORDS_DAYS: {
    schema: days.default(730),
    description: 'Days for which alarms that are over and the audit log (who changed what) are kept.',
    default: '730',
    bounds: daysBounds,
  },
  LOG_LEVEL: {
    schema: z.string().toLowerCase().pipe(z.enum(logLevels)).default('info'),
    description: 'The least serious entries that are logged.',
    default: 'info',
    bounds: `one of ${logLevels.join(', ')}`,
  },
  BATON_SANDBOX_PORT: {
    schema: port.optional(),
    description: 'The port of the stand-in for Chatwoot that runs while no Chatwoot is connected.',
    default: 'PORT + 1',
    bounds: portBounds,
  },
  BATON_METRICS_TOKEN: {
    schema: z
      .string()
      .min(16)
      .max(1_000)
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    description: 'The bearer token that /metrics asks for. Without it /metrics answers this machine only.',
    default: 'none',
    bounds: 'at least 16 printable characters without blanks',
    secret: true,
  },
  BATON_TRUST_PROXY: {
    schema: z
      .union([
        z.coerce.number().int().min(0).max(10),
        z
          .string()
          .refine(isProxyList)
          .transform((list) => list.split(',').map((part) => part.trim())),
      ])
      .default(0),
    description:
      'Reverse proxies in front of Baton whose X-Forwarded-* headers are believed: how many, or their addresses.',
    default: '0',
    bounds: 'a number of proxies from 0 to 10, or addresses like loopback or 10.0.0.0/8, separated by commas',
  },
} satisfies Record<string, Variable<unknown>>;

type Name = keyof typeof variables;
const names = Object.keys(variables) as Name[];

const environment = z.object({
  DATABASE_URL: variables.DATABASE_URL.schema,
  BATON_SECRET_KEY: variables.BATON_SECRET_KEY.schema,
  BATON_PUBLIC_URL: variables.BATON_PUBLIC_URL.schema,
  PORT: variables.PORT.schema,
  BATON_HOST: variables.BATON_HOST.schema,
  BATON_DATA_DIR: variables.BATON_DATA_DIR.schema,
  BATON_DATABASE_POOL: variables.BATON_DATABASE_POOL.schema,
  BATON_CONCURRENCY: variables.BATON_CONCURRENCY.schema,
  BATON_CHATWOOT_LIMIT: variables.BATON_CHATWOOT_LIMIT.schema,
  BATON_KEEP_TEXTS_DAYS: variables.BATON_KEEP_TEXTS_DAYS.schema,
  BATON_KEEP_RECORDS_DAYS: variables.BATON_KEEP_RECORDS_DAYS.schema,
  LOG_LEVEL: variables.LOG_LEVEL.schema,
  BATON_SANDBOX_PORT: variables.BATON_SANDBOX_PORT.schema,
  BATON_METRICS_TOKEN: variables.BATON_METRICS_TOKEN.schema,
  BATON_TRUST_PROXY: variables.BATON_TRUST_PROXY.schema,
});

type Environment = z.output<typeof environment>;

/** Everything an operator sets outside the panel. */
export interface Config {
  /** Null: the built-in PostgreSQL. */
  databaseUrl: string | null;
  /** Null only without `databaseUrl`: a generated one. */
  secretKey: string | null;
  /** Without a slash at its end. */
  publicUrl: string;
  port: number;
  host: string;
  dataDir: string;
  databasePool: number;
  /** Conversations run at once at most. */
  concurrency: number;
  /** Requests a minute to one Chatwoot; null: as many as there are. */
  chatwootLimit: number | null;
  /** Days for which people's words are kept. */
  keepTextsDays: number;
  /** Days for which alarms that are over and the audit log are kept. */
  keepRecordsDays: number;
  logLevel: Environment['LOG_LEVEL'];
  sandboxPort: number;
  metricsToken: string | null;
  /** For Express' `trust proxy`. */
  trustProxy: number | string[];
}

/**
 * Reads the environment; an empty or blank value counts as unset.
 * Errors: `config_invalid`, with one sentence that names the variable.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as Name;
    const { bounds, ...variable } = variables[name];
    const value = 'secret' in variable ? '' : `, but is ${JSON.stringify(given[name]?.slice(0, 100))}`;
    throw invalid(`${name} must be ${bounds}${value}.`, `Correct ${name} or remove it.`);
  }
  const set = parsed.data;
  if (set.DATABASE_URL && !set.BATON_SECRET_KEY) {
    throw invalid(
      'BATON_SECRET_KEY is required with DATABASE_URL.',
      'Make one with "openssl rand -base64 32", set it for every process, and keep a copy of it.',
    );
  }
  const sandboxPort = set.BATON_SANDBOX_PORT ?? (set.PORT === 65_535 ? set.PORT - 1 : set.PORT + 1);
  if (sandboxPort === set.PORT) {
    throw invalid('BATON_SANDBOX_PORT must not be the same as PORT.', 'Change one of the two.');
  }
  return {
    databaseUrl: set.DATABASE_URL ?? null,
    secretKey: set.BATON_SECRET_KEY ?? null,
    publicUrl: set.BATON_PUBLIC_URL ?? `http://localhost:${String(set.PORT)}`,
    port: set.PORT,
    host: set.BATON_HOST,
    dataDir: set.BATON_DATA_DIR,
    databasePool: set.BATON_DATABASE_POOL,
    concurrency: set.BATON_CONCURRENCY,
    chatwootLimit: set.BATON_CHATWOOT_LIMIT,
    keepTextsDays: set.BATON_KEEP_TEXTS_DAYS,
    keepRecordsDays: set.BATON_KEEP_RECORDS_DAYS,
    logLevel: set.LOG_LEVEL,
    sandboxPort,
    metricsToken: set.BATON_METRICS_TOKEN ?? null,
    trustProxy: set.BATON_TRUST_PROXY,
  };
}

function invalid(sentence: string, remedy: string): BatonError {
  return new BatonError('config_invalid', sentence, remedy);
}

/** Read by a command alone: `baton rotate-key`. */
const commandVariables = ['BATON_NEW_SECRET_KEY'];

/** Variables that begin with `BATON_` and are none of ours: most likely misspelt, worth a warning. */
export function unknownVariables(env: Record<string, string | undefined>): string[] {
  const known = [...names, ...commandVariables] as string[];
  return Object.keys(env).filter((name) => name.startsWith('BATON_') && !known.includes(name));
}

/** One row of README's table. */
export interface ConfigRow {
  name: string;
  default: string;
  description: string;
  /** What it must be. */
  bounds: string;
}

/** Every variable, in the order README shows. */
export function configTable(): ConfigRow[] {
  return names.map((name) => {
    const { description, bounds, default: fallback } = variables[name];
    return { name, default: fallback, description, bounds };
  });
}
