import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../../fixtures/recorded/', import.meta.url);

const webhookSchema = z.object({
  kind: z.literal('webhook'),
  headers: z.record(z.string(), z.string()),
  raw_body: z.string(),
  body: z.record(z.string(), z.unknown()),
});

const apiSchema = z.object({
  kind: z.literal('api'),
  as: z.string(),
  method: z.string(),
  path: z.string(),
  request: z.unknown().optional(),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.unknown()),
    body: z.unknown().optional(),
  }),
});

export type RecordedWebhook = z.infer<typeof webhookSchema>;
export type RecordedCall = z.infer<typeof apiSchema>;

export const VERSIONS = ['4.16.2', '4.14.2'] as const;
export type Version = (typeof VERSIONS)[number];

const folder = (version: Version): URL => (version === '4.16.2' ? root : new URL('4.14.2/', root));

/** The names of all recordings of a version, in order. */
export function recordingNames(version: Version): string[] {
  return readdirSync(folder(version))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

function entries(name: string, version: Version): unknown[] {
  const file = JSON.parse(readFileSync(new URL(`${name}.json`, folder(version)), 'utf8')) as {
    entries?: unknown[];
  };
  return file.entries ?? [];
}

/** The webhooks of one recording, in the order in which they came. */
export function recordedWebhooks(name: string, version: Version = '4.16.2'): RecordedWebhook[] {
  return entries(name, version).flatMap((entry) => {
    const parsed = webhookSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The calls of one recording. */
export function recordedCalls(name: string, version: Version = '4.16.2'): RecordedCall[] {
  return entries(name, version).flatMap((entry) => {
    const parsed = apiSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
