import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A text that somebody labelled. */
export interface Labelled {
  text: string;
  label: string;
}

/** A file of a data set. Errors: Node's, with the path in them. */
export function readText(directory: string, ...path: string[]): string {
  return readFileSync(join(directory, ...path), 'utf8');
}

/** Rows of a comma-separated file by the names of its first line. */
export function readCsv(directory: string, ...path: string[]): Record<string, string>[] {
  return parse(readText(directory, ...path), { columns: true, bom: true, skip_empty_lines: true });
}

/** Rows of a tab-separated file without quoting. */
export function readTsv(directory: string, ...path: string[]): string[][] {
  return readText(directory, ...path)
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
