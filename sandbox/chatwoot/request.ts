import type { Performer } from './core.ts';
import type { Bot, Json, User } from './state.ts';
import type { World } from './world.ts';

/** A request as it comes from the server or from a test. */
export interface SandboxRequest {
  method: string;
  /** With or without the query. */
  path: string;
  query?: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer | string | null;
  contentType?: string;
}

export interface SandboxResponse {
  status: number;
  headers: Record<string, string>;
  /** Text of JSON or HTML, the bytes of a file, or nothing. */
  body: string | Buffer;
}

export interface UploadedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** What a route gets. */
export interface Context {
  world: World;
  params: Record<string, string>;
  query: Record<string, string>;
  /** The body's fields, whether they came as JSON or as a form. */
  body: Json;
  files: UploadedFile[];
  headers: Record<string, string>;
  /** Who asks, in the account API. */
  user: User | null;
  bot: Bot | null;
}

/** What a route answers: JSON, nothing at all, or a file. */
export interface Reply {
  status: number;
  json?: unknown;
  file?: { bytes: Buffer; contentType: string };
  location?: string;
}

export type Access =
  /** Nobody needs to say who they are. */
  | 'anybody'
  /** Any user of the account. */
  | 'user'
  /** Users of the account and bots. */
  | 'bot'
  | 'administrator';

export interface Route {
  method: string;
  /** Segments; those that begin with a colon are parameters, a last `*` takes the rest. */
  pattern: string;
  access: Access;
  run: (context: Context) => Reply;
}

/** A 200 with JSON. */
export function ok(json: unknown): Reply {
  return { status: 200, json };
}

/** A 200 with an empty body. */
export function empty(status = 200): Reply {
  return { status };
}

/** The one who performs a request of the account API. */
export function performerOf(context: Context): Performer {
  if (context.user) return { type: 'user', user: context.user };
  return context.bot ? { type: 'bot', bot: context.bot } : { type: 'system' };
}

/** A field as text; numbers count, anything else is null. */
export function text(body: Json, key: string): string | null {
  const value = body[key];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** A field as a whole number, also from a form's text. Null where it is none. */
export function integer(body: Json, key: string): number | null {
  const value = text(body, key);
  return value !== null && /^-?\d+$/.test(value.trim()) ? Number(value) : null;
}

/** A field as yes or no, also from a form's text. */
export function flag(body: Json, key: string, otherwise: boolean): boolean {
  const value = body[key];
  if (value === undefined || value === null) return otherwise;
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** A field as an object, also from a form's JSON text. Empty where it is none. */
export function object(body: Json, key: string): Json {
  const value = body[key];
  if (typeof value === 'string') {
    try {
      return asObject(JSON.parse(value));
    } catch {
      return {};
    }
  }
  return asObject(value);
}

export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** A field as a list of whole numbers: Chatwoot subtracts arrays, so texts would not count. */
export function integers(body: Json, key: string): number[] {
  const value = body[key];
  return Array.isArray(value) ? value.filter((item): item is number => Number.isInteger(item)) : [];
}
