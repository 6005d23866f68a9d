import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What is wrong with a value, for somebody who wrote it by hand and knows no types: "is missing", "must be a list". */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.message.endsWith('received undefined')) return 'is missing';
  return `must be ${KINDS[issue.expected] ?? issue.expected}`;
}
