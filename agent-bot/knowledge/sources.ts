import { z } from 'zod';

/** A page an answer rests on, as the visitor sees it below the answer. */
export interface Source {
  title: string;
  /** `http` or `https`, as a browser would write it: hosts in ASCII, nothing to sign in with. */
  url: string;
}

/** More pages than this nobody reads below a chat's answer. */
export const MAX_SOURCES = 5;
const MAX_TITLE_LENGTH = 200;
/** Longer addresses some browsers and proxies cut. */
const MAX_URL_LENGTH = 2000;

/** Turns the text around it: "exe.pdf" could be read where "fdp.exe" stands. */
const DISGUISES = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const tooLong = (characters: number): string => `is longer than ${String(characters)} characters`;

const sourceSchema = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(MAX_TITLE_LENGTH, tooLong(MAX_TITLE_LENGTH))
    .refine((title) => !DISGUISES.test(title), 'has invisible characters that turn or hide text'),
  url: z
    .string()
    .trim()
    .max(MAX_URL_LENGTH, tooLong(MAX_URL_LENGTH))
    .transform((text, context) => {
      const { url, problem } = addressOf(text);
      if (problem !== null) context.addIssue({ code: 'custom', message: problem });
      return url;
    }),
});

/**
 * The pages of one entry, repeated ones dropped. Only `http` and `https`: what a visitor clicks on must not run. A host
 * that imitates another by foreign letters comes out as what it is (`xn--…`).
 */
export const sourcesSchema = z
  .array(z.unknown())
  .max(MAX_SOURCES, `are more than ${String(MAX_SOURCES)}`)
  .pipe(z.array(sourceSchema))
  .transform((sources) =>
    sources.filter(({ url }, index) => sources.findIndex((other) => other.url === url) === index),
  );

function addressOf(text: string): { url: string; problem: string | null } {
  const refused = (problem: string) => ({ url: '', problem });
  // `https:evil.example` and backslashes are mended by browsers, each in its own way.
  if (!/^https?:\/\/[^/\\]/i.test(text)) return refused('does not begin with https:// or http://');
  if (/[\s\\]/.test(text) || DISGUISES.test(text))
    return refused('has spaces, backslashes or invisible characters');
  if (!URL.canParse(text)) return refused('is no address');
  const parsed = new URL(text);
  if (parsed.username !== '' || parsed.password !== '')
    return refused('has a name or a password before its host');
  // Braces would be taken for a template where the address stands in a message's text.
  const url = parsed.href.replaceAll('{', '%7B').replaceAll('}', '%7D');
  return url.length > MAX_URL_LENGTH ? refused(tooLong(MAX_URL_LENGTH)) : { url, problem: null };
}

/** An answer with its pages as text, for channels that show nothing else. */
export function withSources(answer: string, sources: readonly Source[]): string {
  if (sources.length === 0) return answer;
  return `${answer}\n\n${sources.map(({ title, url }) => `${title}: ${url}`).join('\n')}`;
}
