import { existsSync, readFileSync } from 'node:fs';

/** Languages whose complaints are learned from sentences written for this project alone. */
export const CLASSED = ['de', 'es', 'fr', 'pt'] as const;
export type ClassedLanguage = (typeof CLASSED)[number];

/** A sentence to learn from. */
export interface ClassedRow {
  language: ClassedLanguage;
  text: string;
  complains: boolean;
  /** What is left out together, in all languages at once: its domain, whatever the register. */
  subject: string;
  /** Sounds like a complaint and is none. */
  hard: boolean;
}

/** These are no domains: they are left out in as many parts. */
const PARTS = 4;
const NO_DOMAIN = new Set(['anything', 'sounds cross', 'plain report', 'whole sentences', 'the bot']);

/** All sentences, by domain (lines that begin with `#`: domain, register). */
export function classedCorpus(languages: readonly ClassedLanguage[] = CLASSED): ClassedRow[] {
  return languages.flatMap((language) => [
    ...readRows(language, 'complaints', true),
    ...readRows(language, 'ordinary', false),
  ]);
}

function readRows(
  language: ClassedLanguage,
  file: 'complaints' | 'ordinary',
  complains: boolean,
): ClassedRow[] {
  const url = new URL(`sentences/${language}/${file}.txt`, import.meta.url);
  if (!existsSync(url)) return [];
  let domain = '';
  const rows: ClassedRow[] = [];
  for (const [at, line] of readFileSync(url, 'utf8').split('\n').entries()) {
    if (line.startsWith('# ')) domain = line.slice(2).split(',')[0] ?? '';
    else if (line !== '') {
      const subject = NO_DOMAIN.has(domain) ? `${domain} ${String(at % PARTS)}` : domain;
      rows.push({ language, text: line, complains, subject, hard: domain === 'sounds cross' });
    }
  }
  return rows;
}
